import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { signUp } from '../../operations/sign-up.ts';
import { redirect } from '../answers.ts';
import { attempt } from '../attempt.ts';
import { putStep } from '../browser-step.ts';
import { enterProven } from '../enter-proven.ts';
import { faultWords } from '../fault-words.ts';
import { field, form, type Guest, guestPage, linkTo, problemNote } from '../guest.ts';
import { html } from '../html.ts';
import { ownSecretHash, perform } from '../perform.ts';
import { attributeLabel, isClosed, newName, passwordRules, phoneHint } from '../pool-words.ts';
import { rulesList } from './rules-list.ts';

export const showSignUp = (guest: Guest): Response => signUpPage(guest);

/** POST /signup. */
export function submitSignUp(guest: Guest): Response {
  const { request, context, form: sent } = guest;
  const username = sent?.get('username')?.trim() ?? '';
  const UserAttributes = asked(guest).flatMap(({ Name = '' }) => {
    const Value = sent?.get(`attribute:${Name}`)?.trim() ?? '';
    return Value === '' ? [] : [{ Name, Value }];
  });
  const input = {
    ClientId: request.client.id,
    SecretHash: ownSecretHash(guest, username),
    Username: username,
    Password: sent?.get('password') ?? '',
    UserAttributes,
  };
  const tried = attempt(context, () => perform(guest, 'SignUp', signUp, input));
  if ('fault' in tried) return signUpPage(guest, faultWords(tried.fault));
  const { CodeDeliveryDetails: sentTo } = tried.result;
  // A function has confirmed the account.
  if (tried.result.UserConfirmed) return enterProven(guest, username);
  if (!sentTo) return waiting(guest);
  putStep(guest, { kind: 'confirm', username, destination: sentTo.Destination, proven: true });
  return redirect(linkTo(guest, '/confirmUser'), [guest.browser.setCookie]);
}

const waiting = (guest: Guest) =>
  guestPage(
    guest,
    'Your account is made',
    html`<p>An administrator has to confirm it before you can sign in.</p><p><a href="${linkTo(guest, '/login')}">Back to sign in</a></p>`,
  );

/** What the form asks for beside name and password: what the pool requires, and the contact that confirms the account. */
function asked({ pool }: Guest): SchemaAttributeType[] {
  const verified = (pool.doc.AutoVerifiedAttributes ?? []).map((name): string => name);
  const named = (pool.doc.UsernameAttributes ?? []).map((name): string => name);
  return (pool.doc.SchemaAttributes ?? []).filter(
    ({ Name = '', Required }) =>
      Name !== 'sub' && (Required || verified.includes(Name)) && !(named.length === 1 && named[0] === Name),
  );
}

function signUpPage(guest: Guest, problem?: string): Response {
  const { pool, form: sent } = guest;
  if (isClosed(pool)) {
    const text = html`<p>Only an administrator can make accounts here.</p><p><a href="${linkTo(guest, '/login')}">Back to sign in</a></p>`;
    return guestPage(guest, 'Create an account', text);
  }
  const { label, type } = newName(pool);
  const value = sent?.get('username') ?? undefined;
  const fields = html`${field({ name: 'username', label, type, value, autocomplete: type === 'text' ? 'username' : type, hint: type === 'tel' ? phoneHint : undefined })}
${asked(guest).map((attribute) => attributeField(attribute, sent?.get(`attribute:${attribute.Name}`) ?? undefined))}
${field({ name: 'password', label: 'Password', type: 'password', autocomplete: 'new-password', hint: rulesList(passwordRules(pool)) })}
<button>Create account</button>`;
  const back = html`<p class="links"><a href="${linkTo(guest, '/login')}">I have an account: sign in</a></p>`;
  return guestPage(guest, 'Create an account', html`${problemNote(problem)}${form(guest, '/signup', fields)}${back}`);
}

const types: Record<string, string> = { email: 'email', phone_number: 'tel', birthdate: 'date' };
const completes: Record<string, string> = {
  email: 'email',
  phone_number: 'tel',
  birthdate: 'bday',
  name: 'name',
  given_name: 'given-name',
  family_name: 'family-name',
};

/** One attribute of the pool, with what a browser can fill in by itself. */
export function attributeField({ Name = '', Required = false }: SchemaAttributeType, value?: string) {
  const hint = Name === 'phone_number' ? phoneHint : undefined;
  return field({
    name: `attribute:${Name}`,
    label: attributeLabel(Name),
    type: types[Name] ?? 'text',
    autocomplete: completes[Name] ?? 'off',
    required: Required,
    value,
    hint,
  });
}
