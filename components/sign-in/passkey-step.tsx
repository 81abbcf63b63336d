'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { type BrowserRefusal, browserRefusal } from '@/lib/sign-in/guide/browser-refusals';
import { isPageOf } from '@/lib/sign-in/guide/passkey-page';
import { BrowserRefused } from './browser-refused';
import { PasskeyElsewhere } from './passkey-elsewhere';
import type { BenchHrefs } from './place-link';

interface PasskeyStepProps {
  /** CREDENTIAL_REQUEST_OPTIONS: JSON text, as WebAuthn's PublicKeyCredentialRequestOptionsJSON. */
  options: string | undefined;
  pending: boolean;
  onAnswer: (credential: string) => void;
  hrefs: BenchHrefs;
}

interface RequestOptions extends PublicKeyCredentialRequestOptionsJSON {
  rpId?: string;
}

function parse(options: string | undefined): RequestOptions | undefined {
  try {
    const parsed: { publicKey?: RequestOptions } & RequestOptions = JSON.parse(options ?? '');
    return parsed.publicKey ?? parsed;
  } catch {
    return undefined;
  }
}

/** Asks the browser for the passkey, where it can: a passkey works only on the domain it was made for. */
export function PasskeyStep({ options, pending, onAnswer, hrefs }: PasskeyStepProps) {
  const [refused, setRefused] = useState<BrowserRefusal>();
  const request = parse(options);
  if (!request) return <Notice kind="warning">The challenge came without the options that a browser needs.</Notice>;
  const domain = request.rpId ?? '';
  if (!isPageOf(domain, location.hostname)) return <PasskeyElsewhere domain={domain} hrefs={hrefs} />;

  async function ask(from: RequestOptions) {
    setRefused(undefined);
    try {
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(from);
      const credential = await navigator.credentials.get({ publicKey });
      if (credential instanceof PublicKeyCredential) onAnswer(JSON.stringify(credential.toJSON()));
    } catch (error) {
      setRefused(browserRefusal(error));
    }
  }

  return (
    <>
      <Button variant="primary" pending={pending} onClick={() => void ask(request)} className="justify-self-start">
        Use the passkey
      </Button>
      {refused && <BrowserRefused title="The browser gave no passkey" refusal={refused} hrefs={hrefs} />}
    </>
  );
}
