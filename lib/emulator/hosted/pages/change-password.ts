import { findSchemaAttribute } from '../../users/attribute-schema.ts';
import { answerChallenge, type ChallengeStep, showChallenge } from '../challenge.ts';
import { field, form, type Guest, guestPage, knownName, linkToStart, problemNote } from '../guest.ts';
import { html } from '../html.ts';
import { passwordRules } from '../pool-words.ts';
import { rulesList } from './rules-list.ts';
import { attributeField } from './sign-up.ts';

const prefix = 'userAttributes.';
const names = ['NEW_PASSWORD_REQUIRED' as const];

/** What the pool requires and nobody has given yet. */
function missing({ parameters }: ChallengeStep): string[] {
  const listed: string[] = JSON.parse(parameters.requiredAttributes ?? '[]');
  return listed.map((name) => name.slice(prefix.length));
}

export const showChangePassword = (guest: Guest) => showChallenge(guest, names, draw);

/** POST /changePassword: a password of one's own for the temporary one, and what is missing in the account. */
export const submitChangePassword = (guest: Guest) =>
  answerChallenge(guest, names, draw, (step) => ({
    NEW_PASSWORD: guest.form?.get('password') ?? '',
    ...Object.fromEntries(
      missing(step).map((name) => [prefix + name, guest.form?.get(`attribute:${name}`)?.trim() ?? '']),
    ),
  }));

function draw(guest: Guest, step: ChallengeStep, problem?: string): Response {
  const attributes = missing(step).flatMap((name) => findSchemaAttribute(guest.pool, name) ?? []);
  const fields = html`${knownName(step.username)}${field({ name: 'password', label: 'New password', type: 'password', autocomplete: 'new-password', hint: rulesList(passwordRules(guest.pool)), autofocus: true })}
${attributes.map((attribute) => attributeField(attribute, guest.form?.get(`attribute:${attribute.Name}`) ?? undefined))}
<button>Go on</button>`;
  const text = html`<p>You signed in with a temporary password. Choose one of your own${attributes.length > 0 && ', and complete your account'}.</p>`;
  return guestPage(
    guest,
    'Choose a password',
    html`${problemNote(problem)}${text}${form(guest, '/changePassword', fields)}
<p class="links"><a href="${linkToStart(guest)}">Start again</a></p>`,
  );
}
