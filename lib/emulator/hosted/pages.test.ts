import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { goodPassword, minute } from '../testing/bench.ts';
import { callback, type HostedBench, openHosted } from '../testing/hosted.ts';
import { makeUser } from '../testing/sign-in.ts';

const back = new RegExp(`^${callback.replaceAll('.', '\\.')}\\?code=`);
const ses = {
  EmailSendingAccount: 'DEVELOPER' as const,
  SourceArn: 'arn:aws:ses:eu-central-1:123456789012:identity/a@b.org',
};
const sns = { SnsCallerArn: 'arn:aws:iam::123456789012:role/service-role/sms' };

const totp = (hosted: HostedBench, secret: string) => () =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: hosted.bench.now() });

async function open(hosted: HostedBench, username = 'alice', password = goodPassword) {
  const browser = hosted.browser();
  await browser.open(hosted.authorizeUrl());
  return { browser, shown: await browser.submit({ username, password }) };
}

describe('sign-up', () => {
  it('asks for what the pool requires, takes the code from the inbox and signs in', async () => {
    const hosted = await openHosted({
      AutoVerifiedAttributes: ['email'],
      Schema: [{ Name: 'given_name', Required: true }],
    });
    const browser = hosted.browser();
    await browser.open(hosted.authorizeUrl().replace('/oauth2/authorize', '/signup'));
    const mine = { username: 'bob', 'attribute:email': 'bob@b.org', 'attribute:given_name': 'Bob' };
    const refused = await browser.submit({ ...mine, password: 'correct-horse' });
    expect(refused.html).toContain('Password must have uppercase characters.<');
    expect(refused.html).toContain('value="bob@b.org"');
    expect(refused.html).not.toContain('correct-horse');
    const asked = await browser.submit({ password: goodPassword });
    expect(asked.title).toBe('Confirm your account');
    expect(asked.html).toContain('b***@b***');
    expect((await browser.submit({ code: '000000' })).html).toContain('That code is not right.');
    const first = hosted.bench.lastCode();
    expect((await browser.submit({}, { button: 'resend', form: 1 })).html).toContain('A new code is on its way.');
    expect(hosted.bench.lastCode()).not.toBe(first);
    // As people type it who read it in groups.
    const code = hosted.bench.lastCode();
    expect((await browser.submit({ code: `${code.slice(0, 3)} ${code.slice(3)}` })).left).toMatch(back);
  });

  it('says how a phone number is written where it is the name', async () => {
    const hosted = await openHosted({ UsernameAttributes: ['phone_number'], SmsConfiguration: sns });
    const page = await hosted.browser().open(hosted.authorizeUrl().replace('/oauth2/authorize', '/signup'));
    expect(page.html).toContain('With + and the country');
  });

  it('is closed where only an administrator makes accounts', async () => {
    const hosted = await openHosted({ AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } });
    const login = await hosted.browser().open(hosted.authorizeUrl());
    expect(login.html).not.toContain('Create an account');
    const page = await hosted.browser().open(hosted.authorizeUrl().replace('/oauth2/authorize', '/signup'));
    expect(page.html).toContain('Only an administrator can make accounts here.');
  });

  it('goes on at the code when someone signs in before confirming', async () => {
    const hosted = await openHosted({ UsernameAttributes: ['email'], AutoVerifiedAttributes: ['email'] });
    const SignUp = { ClientId: hosted.ClientId, Username: 'c@b.org', Password: goodPassword };
    await hosted.bench.api.signUp(SignUp);
    const { browser, shown } = await open(hosted, 'c@b.org');
    expect(shown.title).toBe('Confirm your account');
    expect((await browser.submit({ code: hosted.bench.lastCode() })).left).toMatch(back);
  });
});

describe('a forgotten password', () => {
  it('is replaced by means of a code', async () => {
    const hosted = await openHosted();
    await makeUser(hosted.bench, hosted.UserPoolId, 'alice', [
      ['email', 'a@b.org'],
      ['email_verified', 'true'],
    ]);
    const browser = hosted.browser();
    await browser.open(hosted.authorizeUrl().replace('/oauth2/authorize', '/forgotPassword'));
    expect((await browser.submit({ username: 'alice' })).title).toBe('Choose a new password');
    const code = hosted.bench.lastCode();
    expect((await browser.submit({ code, password: 'short' })).html).toContain('Password not long enough');
    const login = await browser.submit({ code, password: 'Another-Horse-2' });
    expect(login.html).toContain('Your password is changed.');
    expect((await browser.submit({ username: 'alice', password: 'Another-Horse-2' })).left).toMatch(back);
  });

  it('that an administrator has reset leads there from the sign-in', async () => {
    const hosted = await openHosted();
    const { UserPoolId } = hosted;
    await makeUser(hosted.bench, UserPoolId, 'alice', [
      ['email', 'a@b.org'],
      ['email_verified', 'true'],
    ]);
    await hosted.bench.api.adminResetUserPassword({ UserPoolId, Username: 'alice' });
    const { browser, shown } = await open(hosted);
    expect(shown.title).toBe('Choose a new password');
    const login = await browser.submit({ code: hosted.bench.lastCode(), password: 'Another-Horse-2' });
    expect(login.title).toBe('Sign in');
  });
});

describe('a temporary password', () => {
  it('is replaced by one of their own, with what the account lacks', async () => {
    const hosted = await openHosted({ Schema: [{ Name: 'name', Required: true }] });
    const { UserPoolId, bench } = hosted;
    const UserAttributes = [{ Name: 'name', Value: 'Dora' }];
    const user = { UserPoolId, Username: 'dora', TemporaryPassword: goodPassword, MessageAction: 'SUPPRESS' as const };
    await bench.api.adminCreateUser({ ...user, UserAttributes });
    // Such accounts come from imports; AdminCreateUser does not make them any more.
    bench.emulator.db.exec(`UPDATE users SET attributes = json_remove(attributes, '$[1]')`);
    const { browser, shown } = await open(hosted, 'dora');
    expect(shown.title).toBe('Choose a password');
    const mine = { 'attribute:name': 'Dora' };
    expect((await browser.submit({ ...mine, password: 'short' })).html).toContain('Password not long enough');
    expect((await browser.submit({ password: 'Another-Horse-2', 'attribute:name': '' })).html).toContain('name');
    expect((await browser.submit({ ...mine, password: 'Another-Horse-2' })).left).toMatch(back);
    const { UserAttributes: kept } = await bench.api.adminGetUser({ UserPoolId, Username: 'dora' });
    expect(kept).toContainEqual({ Name: 'name', Value: 'Dora' });
  });
});

describe('a second factor', () => {
  it('is an authenticator: set up by the key in the page, asked for the next time, good once', async () => {
    const hosted = await openHosted();
    const { UserPoolId, bench } = hosted;
    await bench.api.setUserPoolMfaConfig({
      UserPoolId,
      MfaConfiguration: 'ON',
      SoftwareTokenMfaConfiguration: { Enabled: true },
    });
    await makeUser(bench, UserPoolId, 'alice');
    const { browser, shown } = await open(hosted);
    expect(shown.title).toBe('Secure your account');
    const secret = /class="secret">([A-Z2-7]{52})</.exec(shown.html)?.[1] ?? '';
    const code = totp(hosted, secret);
    expect((await browser.submit({ code: '123456' })).html).toContain(secret);
    expect((await browser.submit({ code: code() })).left).toMatch(back);
    const next = await open(hosted);
    expect(next.shown.title).toBe('One more step');
    expect((await next.browser.submit({ code: code() })).html).toContain('That code has been used already.');
    bench.pass(minute);
    expect((await next.browser.submit({ code: code() })).left).toMatch(back);
    const user = await bench.api.adminGetUser({ UserPoolId, Username: 'alice' });
    expect(user.PreferredMfaSetting).toBe('SOFTWARE_TOKEN_MFA');
  });

  it('is a code by SMS or mail, whichever the person chooses', async () => {
    const hosted = await openHosted({ EmailConfiguration: ses, SmsConfiguration: sns });
    const { UserPoolId, bench } = hosted;
    await bench.api.setUserPoolMfaConfig({
      UserPoolId,
      MfaConfiguration: 'OPTIONAL',
      SmsMfaConfiguration: { SmsConfiguration: sns },
      EmailMfaConfiguration: {},
    });
    await makeUser(bench, UserPoolId, 'alice', [
      ['email', 'a@b.org'],
      ['phone_number', '+4915112345678'],
    ]);
    const both = { SMSMfaSettings: { Enabled: true }, EmailMfaSettings: { Enabled: true } };
    await bench.api.adminSetUserMFAPreference({ UserPoolId, Username: 'alice', ...both });
    const { browser, shown } = await open(hosted);
    expect(shown.html).toContain('Code by SMS');
    const asked = await browser.submit({ method: 'EMAIL_OTP' });
    expect(asked.html).toContain('a***@b***');
    expect((await browser.submit({ code: bench.lastCode() })).left).toMatch(back);
    const other = await open(hosted);
    await other.browser.submit({ method: 'SMS_MFA' });
    expect(bench.messages()[0]?.kind).toBe('sms');
    expect((await other.browser.submit({ code: bench.lastCode() })).left).toMatch(back);
  });

  it('is a phone number given on the way, where a code by SMS is required and nobody has asked for one', async () => {
    const hosted = await openHosted({
      AutoVerifiedAttributes: ['email'],
      MfaConfiguration: 'ON',
      SmsConfiguration: sns,
    });
    const { UserPoolId, bench } = hosted;
    const browser = hosted.browser();
    await browser.open(hosted.authorizeUrl().replace('/oauth2/authorize', '/signup'));
    await browser.submit({ username: 'eve', 'attribute:email': 'e@b.org', password: goodPassword });
    const asked = await browser.submit({ code: bench.lastCode() });
    expect(asked.title).toBe('Secure your account');
    expect((await browser.submit({ phone_number: '015112345678' })).html).toContain('Invalid phone number format.');
    expect((await browser.submit({ phone_number: '+4915112345678' })).title).toBe('One more step');
    expect(bench.messages()[0]).toMatchObject({ kind: 'sms', to: '+4915112345678' });
    const none = await bench.api.adminGetUser({ UserPoolId, Username: 'eve' });
    expect(none.UserAttributes?.map(({ Name }) => Name)).not.toContain('phone_number');
    expect((await browser.submit({ code: bench.lastCode() })).left).toMatch(back);
    const user = await bench.api.adminGetUser({ UserPoolId, Username: 'eve' });
    expect(user.PreferredMfaSetting).toBe('SMS_MFA');
    expect(user.UserAttributes).toContainEqual({ Name: 'phone_number_verified', Value: 'true' });
    const next = await open(hosted, 'eve');
    expect((await next.browser.submit({ code: bench.lastCode() })).left).toMatch(back);
  });

  it('begins anew when the sign-in took longer than the client allows, or the codes were wrong too often', async () => {
    const hosted = await openHosted({ EmailConfiguration: ses });
    const { UserPoolId, bench } = hosted;
    const EmailMfaConfiguration = {};
    await bench.api.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration: 'ON', EmailMfaConfiguration });
    await makeUser(bench, UserPoolId, 'alice', [['email', 'a@b.org']]);
    const slow = await open(hosted);
    bench.pass(4 * minute);
    expect((await slow.browser.submit({ code: bench.lastCode() })).html).toContain('That took too long.');
    const wrong = await open(hosted);
    const code = bench.lastCode();
    const bad = code === '000000' ? '111111' : '000000';
    for (let tries = 0; tries < 5; tries += 1) await wrong.browser.submit({ code: bad });
    expect((await wrong.browser.submit({ code })).title).toBe('Sign in');
  });
});

describe('the link of a verification mail', () => {
  it('works at the domain too, where it leads on AWS', async () => {
    const hosted = await openHosted({ AutoVerifiedAttributes: ['email'], UsernameAttributes: ['email'] });
    const { bench, ClientId, UserPoolId } = hosted;
    const { UserSub = '' } = await bench.api.signUp({ ClientId, Username: 'e@b.org', Password: goodPassword });
    const query = new URLSearchParams({ client_id: ClientId, user_name: UserSub, confirmation_code: bench.lastCode() });
    const shown = await hosted.browser().open(`${hosted.home}/confirmUser?${query}`);
    expect([shown.status, shown.title]).toEqual([200, 'Your registration has been confirmed']);
    expect((await bench.api.adminGetUser({ UserPoolId, Username: UserSub })).UserStatus).toBe('CONFIRMED');
  });

  it('knows no client of another pool there', async () => {
    const { bench, home, browser } = await openHosted();
    const other = await bench.makePool({ AutoVerifiedAttributes: ['email'], UsernameAttributes: ['email'] });
    const ClientId = await bench.makeClient(other);
    const { UserSub = '' } = await bench.api.signUp({ ClientId, Username: 'e@b.org', Password: goodPassword });
    const query = new URLSearchParams({ client_id: ClientId, user_name: UserSub, confirmation_code: bench.lastCode() });
    expect((await browser().open(`${home}/confirmUser?${query}`)).html).toContain('does not exist.');
    expect((await bench.api.adminGetUser({ UserPoolId: other, Username: UserSub })).UserStatus).toBe('UNCONFIRMED');
  });
});
