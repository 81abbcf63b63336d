'use client';

import { useState } from 'react';
import { Button, LinkButton } from '@/components/ui/button';
import { CopyValue } from '@/components/ui/copy-value';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { Result } from '@/lib/result';
import { RecoveryCodes } from './recovery-codes';
import { useActionForm } from './use-action-form';
import { textOf } from './use-door-form';

type Offered = { sealed: string; secret: string; qr: { size: number; path: string } };

type AuthenticatorSetupProps = {
  offered: Offered;
  confirm: (input: { sealed: string; code: string }) => Promise<Result<string[]>>;
};

/** Scan, type the first code, keep the recovery codes. */
export function AuthenticatorSetup({ offered: first, confirm }: AuthenticatorSetupProps) {
  // Reading the page anew offers another secret; the one that was scanned stays.
  const [offered] = useState(first);
  const [codes, setCodes] = useState<string[]>();
  const { submit, pending, error, fields, againDialog } = useActionForm(
    (data) => confirm({ sealed: offered.sealed, code: textOf(data, 'code') }),
    setCodes,
  );
  if (codes)
    return (
      <div className="grid max-w-2xl gap-4">
        <RecoveryCodes codes={codes} />
        <LinkButton href="/account" variant="primary" className="justify-self-start">
          I have kept them
        </LinkButton>
      </div>
    );
  return (
    <div className="grid max-w-2xl gap-6">
      <p>Scan this with an authenticator app such as Google Authenticator, 1Password or Aegis.</p>
      <QrCode {...offered.qr} />
      <div>
        <p className="mb-1 text-sm text-muted">Or type this key into the app:</p>
        <CopyValue value={offered.secret} label="key" />
      </div>
      <form onSubmit={submit} className="grid max-w-xs gap-3">
        <Field label="Code" help="The six digits that the app shows now." error={fields.code}>
          {(control) => (
            <Input {...control} name="code" mono inputMode="numeric" autoComplete="one-time-code" required />
          )}
        </Field>
        {error && !fields.code && <ErrorNotice error={error} />}
        <div className="flex gap-2">
          <Button type="submit" variant="primary" pending={pending}>
            Set up
          </Button>
          <LinkButton href="/account">Cancel</LinkButton>
        </div>
      </form>
      {againDialog}
    </div>
  );
}

/** Dark on light in both themes: cameras expect it. */
function QrCode({ size, path }: Offered['qr']) {
  return (
    <svg
      role="img"
      aria-label="QR code of the key"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-52 rounded-md border border-line"
    >
      <rect width={size} height={size} fill="white" />
      <path d={path} fill="black" />
    </svg>
  );
}
