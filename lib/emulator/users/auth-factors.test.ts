import { beforeEach, describe, expect, it } from 'vitest';
import { totpCode, totpStep } from '../auth/totp.ts';
import { type Bench, openBench } from '../testing/bench.ts';
import { makeUser, tokens } from '../testing/sign-in.ts';

let bench: Bench;
let UserPoolId: string;
let ClientId: string;
const Username = 'alice';

beforeEach(async () => {
  bench = openBench();
  UserPoolId = await bench.makePool({
    Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
  });
  ClientId = await bench.makeClient(UserPoolId);
  const SoftwareTokenMfaConfiguration = { Enabled: true };
  await bench.api.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration });
  await makeUser(bench, UserPoolId, Username, [['email', 'a@b.org']]);
});

/** Gives the user an authenticator, switched on. */
async function setUp() {
  const { AccessToken } = await tokens(bench, ClientId, Username);
  const { SecretCode = '' } = await bench.api.associateSoftwareToken({ AccessToken });
  const UserCode = totpCode(SecretCode, totpStep(bench.now()));
  await bench.api.verifySoftwareToken({ AccessToken, UserCode });
  const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: true };
  await bench.api.setUserMFAPreference({ AccessToken, SoftwareTokenMfaSettings });
  return AccessToken;
}

describe('authentication factors of a user [sdk]', () => {
  it('are those the pool allows and the user has, to administrators and to the user', async () => {
    const AccessToken = await setUp();
    const expected = {
      Username,
      PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
      UserMFASettingList: ['SOFTWARE_TOKEN_MFA'],
      ConfiguredUserAuthFactors: ['PASSWORD', 'EMAIL_OTP'],
    };
    expect(await bench.api.adminGetUserAuthFactors({ UserPoolId, Username })).toMatchObject(expected);
    expect(await bench.api.getUserAuthFactors({ AccessToken })).toMatchObject(expected);
  });

  it('lose the authenticator by AdminDeleteSoftwareToken: the next sign-in asks for no code', async () => {
    await setUp();
    await bench.api.adminDeleteSoftwareToken({ UserPoolId, Username });
    const user = await bench.api.adminGetUser({ UserPoolId, Username });
    expect([user.PreferredMfaSetting, user.UserMFASettingList]).toEqual([undefined, undefined]);
    expect((await tokens(bench, ClientId, Username)).AccessToken).toBeTruthy();
    await bench.api.adminDeleteSoftwareToken({ UserPoolId, Username });
  });
});
