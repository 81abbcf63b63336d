import { beforeEach, describe, expect, it } from 'vitest';
import { handleHttp } from '../http.ts';
import { type Bench, goodPassword, openBench } from '../testing/bench.ts';

let bench: Bench;
let UserPoolId: string;
const Username = 'alice <b>';

beforeEach(async () => {
  bench = openBench();
  UserPoolId = await bench.makePool({
    AutoVerifiedAttributes: ['email'],
    VerificationMessageTemplate: {
      DefaultEmailOption: 'CONFIRM_WITH_LINK',
      EmailMessageByLink: 'Welcome! {##Confirm & go##}',
      EmailSubjectByLink: 'One more step',
    },
  });
  const ClientId = await bench.makeClient(UserPoolId);
  await bench.api.signUp({
    ClientId,
    Username: 'alice',
    Password: goodPassword,
    UserAttributes: [{ Name: 'email', Value: 'a@b.org' }],
  });
});

const open = (link: string) => handleHttp(bench.emulator, new Request(link, { headers: { host: 'cognito.test' } }));
const status = async () => (await bench.api.adminGetUser({ UserPoolId, Username: 'alice' })).UserStatus;

function link(): string {
  const [message] = bench.messages();
  expect(message?.subject).toBe('One more step');
  const href = /^Welcome! <a href="(http:\/\/cognito\.test\/confirmUser\?[^"<>]+)">Confirm & go<\/a>$/.exec(
    message?.body ?? '',
  )?.[1];
  return (href ?? '').replaceAll('&amp;', '&');
}

describe('verification by link', () => {
  it('confirms who opens it, once', async () => {
    const first = await open(link());
    expect(first.status).toBe(200);
    expect(await status()).toBe('CONFIRMED');
    const again = await open(link());
    expect(again.status).toBe(400);
    expect(await again.text()).toContain('User cannot be confirmed. Current status is CONFIRMED');
  });

  it('refuses a wrong code, an unknown user and an unknown client, and puts no markup of the request on its page', async () => {
    const wrong = new URL(link());
    wrong.searchParams.set('confirmation_code', '000');
    expect((await open(wrong.href)).status).toBe(400);
    wrong.searchParams.set('user_name', Username);
    expect((await open(wrong.href)).status).toBe(400);
    wrong.searchParams.set('client_id', '<script>alert(1)</script>');
    const page = await (await open(wrong.href)).text();
    expect(page).not.toContain('<script>');
    expect(await status()).toBe('UNCONFIRMED');
  });

  it('counts guesses like ConfirmSignUp does', async () => {
    const wrong = new URL(link());
    wrong.searchParams.set('confirmation_code', '000');
    for (let n = 0; n < 15; n += 1) await open(wrong.href);
    expect(await (await open(link())).text()).toContain('Attempt limit exceeded');
    expect(await status()).toBe('UNCONFIRMED');
  });
});
