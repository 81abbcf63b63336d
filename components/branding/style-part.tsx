'use client';

import { useState, useTransition } from 'react';
import { useActAgain } from '@/components/ui/act-again';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Notice } from '@/components/ui/notice';
import type { StyleLook } from '@/lib/branding/queries';
import type { ErrorView, Result } from '@/lib/result';
import { type SaveStyle, StyleForm } from './style-form';

type ClientKey = { connection: string; poolId: string; clientId: string };

export interface StyleActions {
  create: (input: ClientKey) => Promise<Result<unknown>>;
  save: SaveStyle;
  remove: (input: ClientKey & { styleId: string }) => Promise<Result<unknown>>;
}

interface StylePartProps {
  client: ClientKey;
  look: StyleLook | 'none';
  /** Undefined for somebody who may only look. */
  actions: StyleActions | undefined;
}

/** The style of managed login: that it is missing, or what it says. */
export function StylePart({ client, look, actions }: StylePartProps) {
  if (look === 'none') return <NoStyle client={client} create={actions?.create} />;
  return (
    <div className="grid gap-5">
      {look.provided && <p className="text-muted">The style has Cognito’s own values; nothing was changed yet.</p>}
      <StyleForm key={look.version} client={client} look={look} save={actions?.save} />
      {actions && (
        <div>
          <ConfirmDialog
            trigger={{ children: 'Remove the style', variant: 'danger' }}
            title="Remove the branding style?"
            action="Remove the style"
            onConfirm={() => actions.remove({ ...client, styleId: look.id })}
          >
            <p>
              From then on people of this app client see “Login pages unavailable”, and nobody can sign in on the pages,
              until it has another style or the domain shows the classic pages. Its colours and pictures are lost.
            </p>
          </ConfirmDialog>
        </div>
      )}
    </div>
  );
}

function NoStyle({ client, create }: { client: ClientKey; create: StyleActions['create'] | undefined }) {
  const [error, setError] = useState<ErrorView>();
  const [pending, startTransition] = useTransition();
  const { actAgain, againDialog } = useActAgain();
  const begin =
    create && (() => startTransition(async () => setError(failureOf(await actAgain(() => create(client))))));
  return (
    <div className="grid max-w-2xl gap-4">
      <Notice
        kind="warning"
        title="This app client has no branding style"
        action={
          begin && (
            <Button variant="primary" pending={pending} onClick={begin}>
              Create a style with Cognito’s values
            </Button>
          )
        }
      >
        The domain shows managed login, and managed login shows nothing without a style: people see “Login pages
        unavailable. Please contact an administrator.”
      </Notice>
      {error && <ErrorNotice error={error} />}
      {againDialog}
    </div>
  );
}

const failureOf = (result: Result<unknown>) => (result.ok ? undefined : result.error);
