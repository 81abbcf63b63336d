import { beforeEach, describe, expect, it } from 'vitest';
import { codeIn, type HostedBench, openHosted } from '../testing/hosted.ts';
import { makeUser } from '../testing/sign-in.ts';

let hosted: HostedBench;

/** A pool with managed login that lets people in by a code; alice has an address and a number, bob neither. */
beforeEach(async () => {
  const SourceArn = 'arn:aws:ses:eu-central-1:123456789012:identity/a@b.org';
  hosted = await openHosted(
    {
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'] } },
      EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn },
      SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/service-role/sms' },
    },
    { ExplicitAuthFlows: ['ALLOW_USER_AUTH'] },
  );
  const { bench, UserPoolId, ClientId } = hosted;
  await bench.api.updateUserPoolDomain({ UserPoolId, Domain: 'notes', ManagedLoginVersion: 2 });
  await bench.api.createManagedLoginBranding({ UserPoolId, ClientId, UseCognitoProvidedValues: true });
  await makeUser(bench, UserPoolId, 'alice', [
    ['email', 'a@b.org'],
    ['phone_number', '+4915112345678'],
  ]);
  await makeUser(bench, UserPoolId, 'bob');
});

async function choose(username: string, code: string) {
  const browser = hosted.browser();
  await browser.open(hosted.authorizeUrl());
  return { browser, shown: await browser.submit({ username }, { button: code }) };
}

describe('signing in with a code in place of a password', () => {
  it.each([
    ['EMAIL_OTP', 'a***@b***', 'email'],
    ['SMS_OTP', '+*********5678', 'sms'],
  ])('by %s goes from the name to the code and back to the application', async (factor, destination, kind) => {
    const { browser, shown } = await choose('alice', factor);
    expect(shown.html).toContain(`sent to ${destination}`);
    expect(hosted.bench.messages()[0]?.kind).toBe(kind);
    const code = hosted.bench.lastCode();
    expect((await browser.submit({ code: code === '000000' ? '111111' : '000000' })).html).toContain('not right');
    expect(codeIn((await browser.submit({ code })).left)).not.toBe('');
  });

  it('says so to whom no code can be sent, and asks for the name first', async () => {
    expect((await choose('bob', 'EMAIL_OTP')).shown.html).toContain('No code can be sent for this name.');
    expect((await choose('', 'EMAIL_OTP')).shown.html).toContain('Enter your name, then choose the code.');
  });

  it('is offered by managed login only, and to clients of that flow; a form cannot begin it elsewhere', async () => {
    const { bench, UserPoolId, ClientId } = hosted;
    const page = async () => (await hosted.browser().open(hosted.authorizeUrl())).html;
    expect(await page()).toMatch(/Get a code by email.*Get a code by SMS/s);
    const { UserPoolClient } = await bench.api.describeUserPoolClient({ UserPoolId, ClientId });
    const { ClientSecret: _, LastModifiedDate: __, CreationDate: ___, ...client } = UserPoolClient ?? {};
    const change = { ...client, UserPoolId, ClientId, ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH' as const] };
    await bench.api.updateUserPoolClient(change);
    expect(await page()).not.toContain('Get a code');
    expect((await choose('alice', 'EMAIL_OTP')).shown.html).toContain('Enter your name and your password.');
    await bench.api.updateUserPoolClient({ ...change, ExplicitAuthFlows: ['ALLOW_USER_AUTH'] });
    await bench.api.updateUserPoolDomain({ UserPoolId, Domain: 'notes', ManagedLoginVersion: 1 });
    expect(await page()).not.toContain('Get a code');
  });
});
