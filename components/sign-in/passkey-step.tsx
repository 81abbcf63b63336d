'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

interface PasskeyStepProps {
  /** CREDENTIAL_REQUEST_OPTIONS: JSON text, as WebAuthn's PublicKeyCredentialRequestOptionsJSON. */
  options: string | undefined;
  onAnswer: (credential: string) => void;
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
export function PasskeyStep({ options, onAnswer }: PasskeyStepProps) {
  const [refused, setRefused] = useState('');
  const request = parse(options);
  const domain = request?.rpId ?? '';
  const here = typeof location === 'undefined' ? '' : location.hostname;
  const belongs = here === domain || here.endsWith(`.${domain}`);
  if (!request) return <Notice kind="warning">The challenge came without the options that a browser needs.</Notice>;
  if (!belongs)
    return (
      <Notice kind="info" title="Not in this page">
        This passkey belongs to {domain}; a browser gives it to pages of that domain only. Try it on the hosted login.
      </Notice>
    );

  async function ask(from: RequestOptions) {
    try {
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(from);
      const credential = await navigator.credentials.get({ publicKey });
      if (credential instanceof PublicKeyCredential) onAnswer(JSON.stringify(credential.toJSON()));
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <>
      <Button variant="primary" onClick={() => void ask(request)} className="justify-self-start">
        Use the passkey
      </Button>
      {refused && (
        <Notice kind="danger" announce title="The browser gave no passkey">
          {refused}
        </Notice>
      )}
    </>
  );
}
