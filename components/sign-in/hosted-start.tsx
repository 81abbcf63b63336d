'use client';

import { type FormEvent, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CheckboxGroup } from '@/components/ui/checkbox-group';
import { Field, FieldGroup } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import type { ErrorView } from '@/lib/result';
import type { ClientValues } from '@/lib/settings/client-settings';
import { type LinkKind, type LoginLink, linkProblems, loginLink, readCallback } from '@/lib/sign-in/guide/login-link';
import { refusalView } from '@/lib/sign-in/guide/refusal-view';
import { LinkView } from './link-view';
import { pkceChallenge, randomText } from './pkce';
import type { BenchHrefs } from './place-link';
import { Refusal } from './refusal';
import { ReturnAddress } from './return-address';

/** What came back, with what of the link it has to be matched with. */
interface HostedReturn {
  code?: string;
  idToken?: string;
  accessToken?: string;
  redirectUri: string;
  verifier: string;
  nonce: string;
}

interface HostedStartProps {
  domain: string;
  clientId: string;
  client: ClientValues;
  responseType: LoginLink['responseType'];
  pending: boolean;
  hrefs: BenchHrefs;
  onReturn: (back: HostedReturn) => void;
}

const kinds: { value: LinkKind; label: string }[] = [
  { value: 'authorize', label: 'Sign in, quietly if already signed in' },
  { value: 'login', label: 'Sign-in page' },
  { value: 'signup', label: 'Sign-up page' },
  { value: 'logout', label: 'Sign out' },
];

/** The link to the hosted login, checked before it is opened, and the way back. */
export function HostedStart(props: HostedStartProps) {
  const { domain, clientId, client, responseType, hrefs, pending, onReturn } = props;
  const { link, verifier, change } = useLoginLink(client, responseType);
  const addresses: readonly string[] = link.kind === 'logout' ? client.logoutUrls : client.callbackUrls;
  const setKind = (kind: LinkKind) => {
    const [first = ''] = kind === 'logout' ? client.logoutUrls : client.callbackUrls;
    change({ kind, redirectUri: first });
  };
  return (
    <div className="grid max-w-2xl gap-6">
      <FieldGroup label="The link leads to">
        <RadioGroup columns={2} options={kinds} value={link.kind} onValueChange={setKind} />
      </FieldGroup>
      <ReturnAddress
        key={link.kind === 'logout' ? 'logout' : 'callback'}
        label={link.kind === 'logout' ? 'Sign-out URL' : 'Callback URL'}
        registered={addresses}
        value={link.redirectUri}
        onChange={(redirectUri) => change({ redirectUri })}
      />
      {link.kind !== 'logout' && (
        <FieldGroup label="Scopes">
          <CheckboxGroup
            options={[...client.oauthScopes].map((value) => ({ value, label: value }))}
            value={link.scopes}
            onValueChange={(scopes) => change({ scopes })}
          />
        </FieldGroup>
      )}
      <LinkView
        href={loginLink(domain, clientId, link)}
        ready={link.state !== ''}
        problems={linkProblems(client, link, hrefs.poolSettings.values)}
        hrefs={hrefs}
      />
      {link.kind !== 'logout' && (
        <ReturnForm
          pending={pending}
          link={link}
          hrefs={hrefs}
          onReturn={(back) =>
            onReturn({
              ...back,
              redirectUri: link.redirectUri,
              verifier: link.codeChallenge && verifier,
              nonce: link.nonce,
            })
          }
        />
      )}
    </div>
  );
}

function useLoginLink(client: ClientValues, responseType: LoginLink['responseType']) {
  const [verifier, setVerifier] = useState('');
  const [link, setLink] = useState<LoginLink>({
    kind: 'authorize',
    responseType,
    redirectUri: client.callbackUrls[0] ?? '',
    scopes: [...client.oauthScopes],
    state: '',
    nonce: '',
    codeChallenge: '',
  });
  // Random values are the browser's: a page made on the server would have others.
  useEffect(() => {
    let left = false;
    const made = randomText();
    void pkceChallenge(made).then((codeChallenge) => {
      if (left) return;
      setVerifier(made);
      setLink((before) => ({ ...before, state: randomText(), nonce: randomText(), codeChallenge }));
    });
    return () => {
      left = true;
    };
  }, []);
  const change = (changed: Partial<LoginLink>) => setLink((before) => ({ ...before, ...changed }));
  return { link, verifier, change };
}

interface ReturnFormProps {
  link: LoginLink;
  hrefs: BenchHrefs;
  pending: boolean;
  onReturn: (back: { code?: string; idToken?: string; accessToken?: string }) => void;
}

/** The address that the browser came back to; the page there may be missing, only its address counts. */
function ReturnForm({ link, hrefs, pending, onReturn }: ReturnFormProps) {
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState('');
  const [refused, setRefused] = useState<ErrorView>();

  function submit(event: FormEvent) {
    event.preventDefault();
    const back = readCallback(address.trim());
    const wrong = problemOf(back, link.state);
    setProblem(wrong);
    setRefused(
      back?.error ? refusalView('The hosted login', { name: back.error, message: back.errorDescription }) : undefined,
    );
    if (!wrong && back && !back.error) onReturn(back);
  }

  return (
    <form onSubmit={submit} className="grid gap-3">
      <Field
        label="The address you came back to"
        help="Open the link, sign in, and copy the whole address from the browser’s address line here. The page there need not exist."
        error={problem || undefined}
      >
        {(control) => (
          <Input {...control} mono required value={address} onChange={(event) => setAddress(event.target.value)} />
        )}
      </Field>
      {refused && <Refusal error={refused} hrefs={hrefs} />}
      <Button type="submit" variant="primary" pending={pending} className="justify-self-start">
        Get the tokens
      </Button>
      {link.responseType === 'code' && <Notice>A code works once and for five minutes.</Notice>}
    </form>
  );
}

/** What is wrong with the address itself; what Cognito said in it is no mistake of whoever pasted it. */
function problemOf(back: ReturnType<typeof readCallback>, state: string): string {
  if (!back) return 'This is no address. It begins with https:// or http://.';
  if (back.error) return '';
  if (!back.code && !back.idToken && !back.accessToken) return 'There is neither a code nor a token in this address.';
  if (back.state !== state)
    return 'The state is not the one of the link above: this address belongs to another attempt, or this page was loaded anew since. Open the link above and come back once more.';
  return '';
}
