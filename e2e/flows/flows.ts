import { emailSignIn } from './email-sign-in';
import type { Flow } from './flow';
import { invitedUsers } from './invited-users';
import { notesApp } from './notes-app';
import { testUser } from './test-user';
import { tokens } from './tokens';
import { workshop } from './workshop';

/** All of them, in the order in which they are best read. */
export const flows: readonly Flow[] = [notesApp, testUser, workshop, emailSignIn, invitedUsers, tokens];
