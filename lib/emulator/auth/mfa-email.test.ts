import { beforeEach, describe, expect, it } from 'vitest';
import { type Bench, openBench } from '../testing/bench.ts';
import { makeUser, passwordSignIn } from '../testing/sign-in.ts';

let bench: Bench;
let UserPoolId: string;
let ClientId: string;
const Username = 'alice';

const answer = (
  ChallengeName: 'MFA_SETUP' | 'EMAIL_OTP',
  Session: string | undefined,
  responses: Record<string, string>,
) =>
  bench.api.respondToAuthChallenge({
    ClientId,
    ChallengeName,
    Session,
    ChallengeResponses: { USERNAME: Username, ...responses },
  });

describe('MFA by e-mail', () => {
  const SourceArn = 'arn:aws:ses:eu-central-1:123456789012:identity/shop@example.com';
  const EmailMfaConfiguration = { Subject: 'Sign in, {username}', Message: 'It is {####}' };

  beforeEach(async () => {
    bench = openBench();
    UserPoolId = await bench.makePool({ EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn } });
    ClientId = await bench.makeClient(UserPoolId);
    await bench.api.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration: 'ON', EmailMfaConfiguration });
  });

  it("sends the pool's own text", async () => {
    await makeUser(bench, UserPoolId, Username, [['email', 'a@b.org']]);
    const { Session, ChallengeName, ChallengeParameters } = await passwordSignIn(bench, ClientId, Username);
    expect(ChallengeName).toBe('EMAIL_OTP');
    expect(ChallengeParameters).toMatchObject({
      CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL',
      CODE_DELIVERY_DESTINATION: 'a***@b***',
    });
    expect(bench.messages()[0]).toMatchObject({ subject: 'Sign in, alice', from: 'shop@example.com' });
    expect(
      (await answer('EMAIL_OTP', Session, { EMAIL_OTP_CODE: bench.lastCode() })).AuthenticationResult,
    ).toBeDefined();
  });

  it('is set up with an address that its code proves [sdk]', async () => {
    await makeUser(bench, UserPoolId, Username);
    const setup = await passwordSignIn(bench, ClientId, Username);
    expect(setup.ChallengeParameters?.MFAS_CAN_SETUP).toBe('["EMAIL_OTP"]');
    const next = await answer('MFA_SETUP', setup.Session, { EMAIL: 'new@b.org' });
    expect(next.ChallengeName).toBe('EMAIL_OTP');
    expect((await bench.api.adminGetUser({ UserPoolId, Username })).UserAttributes).toHaveLength(1);
    await answer('EMAIL_OTP', next.Session, { EMAIL_OTP_CODE: bench.lastCode() });
    const user = await bench.api.adminGetUser({ UserPoolId, Username });
    expect(user.UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'true' });
    expect(user.PreferredMfaSetting).toBe('EMAIL_OTP');
  });
});
