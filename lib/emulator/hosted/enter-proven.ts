import { secondStep } from '../auth/second-step.ts';
import { getUser } from '../users/user-store.ts';
import { faultWords } from './fault-words.ts';
import type { Guest } from './guest.ts';
import { loginPage } from './pages/login.ts';
import { advance } from './sign-in.ts';

/** Signs somebody in who gave the password on a page before this one, when the account was not confirmed yet. */
export function enterProven(guest: Guest, username: string): Response {
  const { context, pool } = guest;
  const outcome = advance(guest, username, (access) => secondStep(context, access, getUser(context, pool, username)));
  return outcome instanceof Response ? outcome : loginPage(guest, { username, problem: faultWords(outcome) });
}
