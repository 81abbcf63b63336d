import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type APIRequestContext, type BrowserContextOptions, expect } from '@playwright/test';
import { send } from './doors/post-action';

/** The first owner of the console under test, made at its start from the environment. */
export const owner = { email: 'owner@example.com', password: 'e2e owner password' };

/** Writes the password where the server reads it. */
export function ownerPasswordFile(folder: string): string {
  const file = path.join(folder, 'owner-password');
  writeFileSync(file, owner.password);
  return file;
}

/** Signs in by the console's own door; the context holds the session from then on. */
export async function signIn(request: APIRequestContext, baseURL: string, who = owner): Promise<void> {
  const response = await request.post(`${baseURL}/sign-in/submit`, { headers: { origin: baseURL }, data: who });
  expect(response.status(), await response.text()).toBe(200);
}

/** The same for requests without a browser: the `Cookie` header of a fresh session. */
export async function sessionCookie(address: string, who = owner): Promise<string> {
  const headers = { origin: address, 'content-type': 'application/json' };
  const answer = await send(`${address}/sign-in/submit`, { method: 'POST', headers, body: JSON.stringify(who) });
  expect(answer.status, answer.text).toBe(200);
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

type Stored = Exclude<NonNullable<BrowserContextOptions['storageState']>, string>;

/** Milliseconds. Well within the ten minutes in which the gravest acts ask for no new proof. */
const freshFor = 5 * 60_000;
let last: { state: Stored; at: number; baseURL: string } | undefined;

/** What a browser of the owner holds. Signed in once a worker, and again before the proof of it gets old. */
export async function ownerState(newContext: () => Promise<APIRequestContext>, baseURL: string): Promise<Stored> {
  if (last?.baseURL === baseURL && Date.now() - last.at < freshFor) return last.state;
  const request = await newContext();
  await signIn(request, baseURL);
  last = { state: await request.storageState(), at: Date.now(), baseURL };
  await request.dispose();
  return last.state;
}
