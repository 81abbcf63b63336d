'use client';

import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorNotice } from '@/components/ui/error-notice';
import type { ErrorView } from '@/lib/result';
import { SignInFields } from './sign-in-fields';
import { SsoAgain } from './sso-again';
import { useSignIn } from './use-sign-in';

type SignInDialogProps = {
  /** Who is at work on the page, and has to be again. */
  email: string;
  /** Other ways to show who one is. */
  providers: readonly { id: string; title: string }[];
  /** Why it asks. */
  error: ErrorView;
  onDone: () => void;
  onCancel: () => void;
};

/** Signs in over the page one is on: because the session has ended, or before something grave. */
export function SignInDialog({ email, providers, error: reason, onDone, onCancel }: SignInDialogProps) {
  const formId = useId();
  const { submit, pending, error, fields, withCode } = useSignIn(onDone);
  const ended = reason.code === 'signedOut';
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onCancel()}
      title={ended ? 'Sign in again' : 'Is it still you?'}
      description={
        ended
          ? `Your session has ended. Sign in as ${email}, and what you were doing goes on.`
          : `This is asked before grave acts when you signed in more than ten minutes ago. You are ${email}.`
      }
      footer={[
        <Button key="cancel" onClick={onCancel}>
          Cancel
        </Button>,
        <Button key="confirm" type="submit" form={formId} variant="primary" pending={pending}>
          {ended ? 'Sign in' : 'Confirm'}
        </Button>,
      ]}
    >
      <form id={formId} method="post" onSubmit={submit} className="grid gap-4">
        <SignInFields email={email} withCode={withCode} fields={fields} />
        {error && <ErrorNotice error={error} />}
      </form>
      <SsoAgain providers={providers} onDone={onDone} />
    </Dialog>
  );
}
