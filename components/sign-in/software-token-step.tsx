'use client';

import { type FormEvent, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CopyValue } from '@/components/ui/copy-value';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { SoftwareTokenSetup } from '@/lib/sign-in/guide/exchange';

export interface AppSetup {
  /** Undefined until a key was asked for. */
  setup: SoftwareTokenSetup | undefined;
  onStart: () => void;
  onFinish: (code: string) => void;
}

/** Setting up an authenticator app: the key as picture and text, then its first code. */
export function SoftwareTokenStep({ app: { setup, onStart, onFinish }, pending }: { app: AppSetup; pending: boolean }) {
  const [code, setCode] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const fetched = setup !== undefined;
  // The button that fetched the key is gone: whoever pressed it goes on here.
  useLayoutEffect(() => {
    if (fetched) field.current?.focus({ preventScroll: true });
  }, [fetched]);

  function submit(event: FormEvent) {
    event.preventDefault();
    onFinish(code.replace(/\s/g, ''));
  }

  if (!setup)
    return (
      <Button variant="primary" pending={pending} onClick={onStart} className="justify-self-start">
        Get a key for the app
      </Button>
    );
  return (
    <form onSubmit={submit} className="grid gap-5">
      <div className="flex flex-wrap items-start gap-5">
        {/* biome-ignore lint/performance/noImgElement: a picture made a moment ago, out of the key itself */}
        <img
          src={`data:image/svg+xml;utf8,${encodeURIComponent(setup.qr)}`}
          alt="QR code with the key"
          className="size-44 rounded-md border bg-white"
        />
        <div className="min-w-0 flex-1">
          <p className="text-sm text-muted">Or type the key into the app:</p>
          <CopyValue value={setup.secret} label="key" />
        </div>
      </div>
      <Field label="Code" help="The six digits that the app shows now.">
        {(control) => (
          <Input
            {...control}
            ref={field}
            required
            mono
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" pending={pending} className="justify-self-start">
        Check the code
      </Button>
    </form>
  );
}
