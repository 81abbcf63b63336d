import { afterEach, describe, expect, it } from 'vitest';
import { goodPassword } from '../testing/bench.ts';
import { openFederated } from '../testing/federated.ts';
import { type FunctionCode, type Functions, startFunctions } from '../testing/functions.ts';
import { type HostedBench, openHosted } from '../testing/hosted.ts';
import { makeUser } from '../testing/sign-in.ts';
import { deploy } from '../testing/trigger-bench.ts';

let functions: Functions;
let hosted: HostedBench;
afterEach(() => functions.close());

const fail: FunctionCode = () => {
  throw new Error('Closed on Sundays');
};
const confirm: FunctionCode = (event) => {
  event.response.autoConfirmUser = true;
};

async function open(codes: Record<string, FunctionCode>) {
  functions = await startFunctions();
  const { endpoint } = functions;
  const pool = { LambdaConfig: deploy(functions, codes), AutoVerifiedAttributes: ['email' as const] };
  hosted = await openHosted(pool, {}, { endpoint });
  await makeUser(hosted.bench, hosted.UserPoolId, 'ann', [['email', 'ann@example.com']]);
  functions.calls.length = 0;
  const by = hosted.browser();
  await by.open(hosted.authorizeUrl());
  return by;
}

const sources = () => functions.calls.map(({ event }) => event.triggerSource);
const person = { username: 'bea', password: goodPassword, 'attribute:email': 'bea@example.com' };

async function openSignUp(codes: Record<string, FunctionCode>) {
  const by = await open(codes);
  await by.open(hosted.authorizeUrl().replace('/oauth2/authorize', '/signup'));
  return by;
}

describe('triggers behind the sign-in pages', () => {
  it('are called around a sign-in, for the client of the page', async () => {
    const by = await open({ PreAuthentication: () => {}, PostAuthentication: () => {} });
    expect((await by.submit({ username: 'ann', password: goodPassword })).left).toContain('code=');
    expect(sources()).toEqual(['PreAuthentication_Authentication', 'PostAuthentication_Authentication']);
    expect(functions.calls.map(({ event }) => event.callerContext.clientId)).toEqual(
      Array.from({ length: 2 }, () => hosted.ClientId),
    );
  });

  it.each(['PreAuthentication', 'PostAuthentication'])('%s turns away, in the function’s words', async (trigger) => {
    const by = await open({ [trigger]: fail });
    const { html, left } = await by.submit({ username: 'ann', password: goodPassword });
    expect(left).toBeUndefined();
    expect(html).toContain(`${trigger} failed with error Closed on Sundays.`);
    expect(hosted.bench.emulator.db.prepare('SELECT count(*) FROM browser_sessions').pluck().get()).toBe(0);
  });

  it('a function that confirms who signs up sends them straight back', async () => {
    const by = await openSignUp({ PreSignUp: confirm, PostConfirmation: () => {} });
    const { left } = await by.submit(person);
    expect(left).toContain('code=');
    expect(sources()).toEqual(['PreSignUp_SignUp', 'PostConfirmation_ConfirmSignUp']);
  });

  it('one that refuses is shown on the page', async () => {
    // Ann is made by an administrator.
    const refuse: FunctionCode = (event) => {
      if (event.triggerSource === 'PreSignUp_SignUp') fail(event);
    };
    const by = await openSignUp({ PreSignUp: refuse });
    expect((await by.submit(person)).html).toContain('PreSignUp failed with error Closed on Sundays.');
  });

  it('one that fails after the confirmation is shown, and the person can sign in', async () => {
    const by = await openSignUp({ PreSignUp: confirm, PostConfirmation: fail });
    const shown = await by.submit(person);
    expect(shown.status).toBe(400);
    expect(shown.html).toContain('PostConfirmation failed with error Closed on Sundays.');
    await by.open(hosted.authorizeUrl());
    expect((await by.submit({ username: 'bea', password: goodPassword })).left).toContain('code=');
  });

  it('a link in a mail tells it too', async () => {
    const by = await openSignUp({ PostConfirmation: () => {} });
    const { UserPoolId, bench } = hosted;
    const VerificationMessageTemplate = { DefaultEmailOption: 'CONFIRM_WITH_LINK' as const };
    const kept = await bench.api.describeUserPool({ UserPoolId });
    const { LambdaConfig, AutoVerifiedAttributes } = kept.UserPool ?? {};
    await bench.api.updateUserPool({ UserPoolId, LambdaConfig, AutoVerifiedAttributes, VerificationMessageTemplate });
    await by.submit(person);
    const link = /href="([^"]+)"/.exec(bench.messages()[0]?.body ?? '')?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await by.open(link)).html).toContain('Your registration has been confirmed');
    expect(sources()).toEqual(['PostConfirmation_ConfirmSignUp']);
  });
});

describe('somebody from an identity provider', () => {
  it('is looked at before a profile is made, and told of after', async () => {
    functions = await startFunctions();
    const federated = await openFederated({ endpoint: functions.endpoint });
    const { UserPoolId, bench } = federated;
    try {
      const set = (codes: Record<string, FunctionCode>) =>
        bench.api.updateUserPool({ UserPoolId, LambdaConfig: deploy(functions, codes) });
      await set({ PreSignUp: fail });
      const refused = new URL((await federated.go()).left ?? '').searchParams;
      expect(refused.get('error_description')).toBe('PreSignUp failed with error Closed on Sundays.');
      expect((await bench.api.listUsers({ UserPoolId })).Users).toEqual([]);
      await set({ PreSignUp: () => {}, PostConfirmation: () => {}, PostAuthentication: () => {} });
      functions.calls.length = 0;
      expect((await federated.go()).left).toContain('code=');
      expect((await federated.go()).left).toContain('code=');
      expect(sources()).toEqual([
        'PreSignUp_ExternalProvider',
        'PostConfirmation_ConfirmSignUp',
        'PostAuthentication_Authentication',
      ]);
      expect(new Set(functions.calls.map(({ event }) => event.userName))).toEqual(new Set(['Corp_7']));
    } finally {
      await federated.issuer.close();
    }
  });
});
