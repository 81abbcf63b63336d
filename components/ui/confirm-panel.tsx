'use client';

import { type FormEvent, type ReactNode, type RefObject, useId, useRef, useState, useTransition } from 'react';
import type { ErrorView, Result } from '@/lib/result';
import { useActAgain } from './act-again';
import { Button } from './button';
import { CopyButton } from './copy-button';
import { Dialog } from './dialog';
import { ErrorNotice } from './error-notice';
import { Input } from './input';

export type ConfirmPanelProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** What will happen, and what cannot be taken back. */
  children?: ReactNode;
  /** What has to be typed, usually the id or name of the thing. Leave out for a plain yes or no. */
  typed?: string | undefined;
  /** The verb on the button: "Delete pool". */
  action: string;
  tone?: 'danger' | 'primary' | undefined;
  /** Does it. Closes the dialog when the result is ok, shows the error when it is not. */
  onConfirm: () => Promise<Result<unknown>>;
};

/** The dialog of `ConfirmDialog`, for those who open it from elsewhere, for example from a menu. */
export function ConfirmPanel(props: ConfirmPanelProps) {
  const { open, onOpenChange, title, children, typed, action, tone = 'danger', onConfirm } = props;
  const formId = useId();
  const first = useRef<HTMLInputElement & HTMLButtonElement>(null);
  const [text, setText] = useState('');
  const [error, setError] = useState<ErrorView>();
  const [pending, startTransition] = useTransition();
  const { actAgain, againDialog } = useActAgain();
  const ready = typed === undefined || text.trim() === typed;

  function close(next: boolean) {
    onOpenChange(next);
    if (next) return;
    setText('');
    setError(undefined);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (ready && !pending) startTransition(confirm);
  }

  async function confirm() {
    const result = await actAgain(onConfirm);
    if (result.ok) close(false);
    else setError(result.error);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title={title}
      initialFocus={first}
      footer={[
        <Button key="cancel" ref={typed === undefined ? first : undefined} onClick={() => close(false)}>
          Cancel
        </Button>,
        <Button key="confirm" type="submit" form={formId} variant={tone} disabled={!ready} pending={pending}>
          {action}
        </Button>,
      ]}
    >
      {againDialog}
      <form id={formId} onSubmit={submit} className="space-y-4">
        {children && <div className="space-y-2 text-muted">{children}</div>}
        {typed !== undefined && <TypedField inputRef={first} typed={typed} text={text} onTextChange={setText} />}
        {error && <ErrorNotice error={error} />}
      </form>
    </Dialog>
  );
}

type TypedFieldProps = {
  inputRef: RefObject<HTMLInputElement | null>;
  typed: string;
  text: string;
  onTextChange: (text: string) => void;
};

function TypedField({ inputRef, typed, text, onTextChange }: TypedFieldProps) {
  const id = useId();
  return (
    <div>
      <div className="mb-1.5 flex items-start gap-1">
        <label htmlFor={id} className="min-w-0">
          Type <strong className="mono font-semibold wrap-anywhere">{typed}</strong> to confirm
        </label>
        <CopyButton value={typed} label="the text to type" className="-my-1" />
      </div>
      <Input ref={inputRef} id={id} mono value={text} onChange={(event) => onTextChange(event.target.value)} />
    </div>
  );
}
