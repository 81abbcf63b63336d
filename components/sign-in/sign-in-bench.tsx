'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { ClientValues } from '@/lib/settings/client-settings';
import type { AskPlace } from '@/lib/sign-in/guide/as-command';
import { isOfMachine } from '@/lib/sign-in/guide/claims';
import type { PendingChallenge, SoftwareTokenSetup, Tokens } from '@/lib/sign-in/guide/exchange';
import { ApiStart } from './api-start';
import { ChallengeStep } from './challenge-step';
import { ExchangeList } from './exchange-list';
import { FailureTable } from './failure-table';
import { HostedStart } from './hosted-start';
import { InView } from './in-view';
import { MachineStart } from './machine-start';
import { opensOwnAccount, PasskeySection } from './passkey-section';
import type { BenchHrefs } from './place-link';
import { Refusal } from './refusal';
import { asked, type BenchKey, type SignInActions } from './sign-in-actions';
import { TokenSheet } from './token-sheet';
import { type SignIn, useSignIn } from './use-sign-in';
import { WayPicker } from './way-picker';
import { type WayId, waysOf } from './ways';

interface SignInBenchProps {
  at: BenchKey;
  client: ClientValues;
  /** The address of the pool's domain; undefined without one. */
  domain: string | undefined;
  servesLogin: boolean;
  /** The person may get tokens of the app itself. */
  mayActAsApp: boolean;
  asks: AskPlace;
  hrefs: BenchHrefs;
  actions: SignInActions;
}

/** Signs in as an app would, one request after the other, and looks at what comes back. */
export function SignInBench(props: SignInBenchProps) {
  const { client, domain, servesLogin, mayActAsApp, asks, hrefs } = props;
  const ways = waysOf({ client, hasDomain: domain !== undefined, servesLogin, mayActAsApp });
  const [way, setWay] = useState<WayId>(ways[0]?.id ?? 'srp');
  const signIn = useSignIn();
  const { stage, refusal, error, told, pending, exchanges } = signIn;
  const [triedAs, setTriedAs] = useState('');
  const start = useStartAgain(stage !== undefined);
  const choose = (next: WayId) => {
    setWay(next);
    setTriedAs('');
    signIn.forget();
  };
  return (
    <div className="grid gap-8 pt-2 xl:grid-cols-[minmax(0,1fr)_26rem]">
      <div className="grid min-w-0 content-start gap-8">
        {!stage && (
          <div ref={start} className="contents">
            <WayPicker ways={ways} value={way} onChange={choose} hrefs={hrefs} />
            {!ways[0]?.closed && <Start {...props} way={way} signIn={signIn} onTry={setTriedAs} />}
          </div>
        )}
        <InView of={refusal ?? error ?? told}>
          {error && <ErrorNotice error={error} />}
          {refusal && <Refusal error={refusal} hrefs={{ ...hrefs, triedAs }} />}
          {told && (
            <Notice kind="success" announce>
              {told}{' '}
              <a href="#requests" className="link">
                Look at the requests
              </a>
            </Notice>
          )}
        </InView>
        {stage?.kind === 'challenge' && (
          <Challenge key={stage.challenge.session} {...props} signIn={signIn} challenge={stage.challenge} />
        )}
        {stage?.kind === 'tokens' && <Done {...props} signIn={signIn} outcome={stage} />}
        {stage && (
          <Button variant="ghost" onClick={signIn.forget} disabled={pending} className="justify-self-start">
            Start again
          </Button>
        )}
        {!stage && <FailureTable hrefs={hrefs} />}
      </div>
      <Section id="requests" title="Requests" className="scroll-mt-20">
        <ExchangeList exchanges={exchanges} asks={asks} />
      </Section>
    </div>
  );
}

/** Back at the start, whoever types goes on there: what had the focus is gone. For the element around the start. */
function useStartAgain(under: boolean) {
  const start = useRef<HTMLDivElement>(null);
  const before = useRef(under);
  useLayoutEffect(() => {
    if (before.current && !under) start.current?.querySelector<HTMLElement>('input:checked')?.focus();
    before.current = under;
  }, [under]);
  return start;
}

interface PartProps extends SignInBenchProps {
  signIn: SignIn;
}

interface StartProps extends PartProps {
  way: WayId;
  onTry: (username: string) => void;
}

function Start({ at, client, domain, hrefs, actions, way, signIn, onTry }: StartProps) {
  const { begin, pending } = signIn;
  if (way === 'machine')
    return (
      <MachineStart
        scopes={client.oauthScopes}
        hrefs={hrefs}
        pending={pending}
        onStart={(scopes) => begin(() => actions.clientToken({ ...at, scopes }))}
      />
    );
  if (way === 'code' || way === 'implicit')
    return (
      <HostedStart
        key={way}
        domain={domain ?? ''}
        clientId={at.clientId}
        client={client}
        responseType={way === 'code' ? 'code' : 'token'}
        pending={pending}
        hrefs={hrefs}
        onReturn={({ code, idToken, accessToken, redirectUri, verifier, nonce }) => {
          const sent = { ...at, ...(nonce && { nonce }) };
          begin(() =>
            code
              ? actions.exchangeCode({ ...sent, code, redirectUri, ...(verifier && { verifier }) })
              : actions.inspect({ ...sent, ...(idToken && { idToken }), ...(accessToken && { accessToken }) }),
          );
        }}
      />
    );
  return (
    <ApiStart
      key={way}
      flow={way}
      pending={pending}
      onStart={(values) => {
        onTry(values.username);
        begin(() => actions.begin({ ...at, flow: way, ...values }));
      }}
    />
  );
}

function Challenge({ at, hrefs, actions, signIn, challenge }: PartProps & { challenge: PendingChallenge }) {
  const [setup, setSetup] = useState<SoftwareTokenSetup>();
  const { goOn, aside, pending } = signIn;
  const session = setup?.session ?? challenge.session;
  return (
    <ChallengeStep
      challenge={challenge}
      pending={pending}
      hrefs={hrefs}
      onAnswer={(answers, password) =>
        goOn(() => actions.answer({ ...at, challenge: { ...asked(challenge), session }, answers, password }))
      }
      app={{
        setup,
        onStart: () =>
          aside(
            () => actions.setUpApp({ ...at, session, username: challenge.username }),
            (made) => setSetup(made.setup),
          ),
        onFinish: (code) => goOn(() => actions.finishApp({ ...at, challenge: { ...asked(challenge), session }, code })),
      }}
    />
  );
}

/** What came of a request whose answer stands elsewhere in the page. */
const tellings = {
  userInfo: 'userInfo answered.',
  refresh: 'The refresh token gave new tokens.',
  revoke:
    'The refresh token is revoked. Cognito takes its access tokens no more; an API that checks them by itself does until they expire.',
};

function Done({
  at,
  client,
  domain,
  servesLogin,
  hrefs,
  actions,
  signIn,
  outcome,
}: PartProps & { outcome: Extract<SignIn['stage'], { kind: 'tokens' }> }) {
  const { tokens, checked } = outcome;
  const { accessToken, refreshToken }: Tokens = tokens;
  const username = checked
    .map(({ claims }) => claims.username ?? claims['cognito:username'])
    .find((name) => typeof name === 'string');
  const input = { username: String(username ?? ''), password: '', refreshToken: refreshToken ?? '' };
  return (
    <TokenSheet
      tokens={tokens}
      checked={checked}
      client={client}
      pending={signIn.pending}
      onUserInfo={
        accessToken && domain && servesLogin && !checked.some(isOfMachine)
          ? () => signIn.aside(() => actions.userInfo({ ...at, accessToken }), { told: tellings.userInfo })
          : undefined
      }
      onRevoke={
        refreshToken
          ? () => signIn.aside(() => actions.revoke({ ...at, refreshToken }), { told: tellings.revoke })
          : undefined
      }
      onRefresh={
        refreshToken
          ? () => signIn.goOn(() => actions.begin({ ...at, flow: 'refresh', ...input }), tellings.refresh)
          : undefined
      }
    >
      {accessToken && opensOwnAccount(checked) && (
        <PasskeySection
          at={at}
          accessToken={accessToken}
          actions={actions.passkeys}
          onAsked={signIn.keep}
          hrefs={hrefs}
        />
      )}
    </TokenSheet>
  );
}
