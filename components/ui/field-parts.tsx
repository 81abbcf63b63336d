import clsx from 'clsx';
import CircleAlert from 'lucide-react/icons/circle-alert';
import ExternalLink from 'lucide-react/icons/external-link';
import Lock from 'lucide-react/icons/lock';
import type { ReactNode } from 'react';
import type { FieldText } from './field';
import { SafeLink } from './safe-link';

type TitleProps = Pick<FieldText, 'lock' | 'docsHref' | 'optional' | 'label'> & {
  as?: 'div' | 'legend';
  children: ReactNode;
};

/** The line with the label, "optional", the lock and the link to AWS's page. */
export function FieldTitle({ as: Tag = 'div', lock, docsHref, optional, children }: TitleProps) {
  return (
    <Tag className="flex w-full flex-wrap items-center gap-x-2">
      {children}
      {optional && <span className="text-sm text-muted">optional</span>}
      {lock && (
        <span title={lock} className="inline-flex items-center gap-1 text-xs text-muted">
          <Lock aria-hidden className="size-3" />
          Fixed after creation
          <span className="sr-only">: {lock}</span>
        </span>
      )}
      {docsHref && (
        <SafeLink
          bare
          href={docsHref}
          aria-label="AWS documentation (opens in a new tab)"
          title="AWS documentation"
          className="ml-auto rounded-sm p-1 text-muted hover:text-text"
        >
          <ExternalLink aria-hidden className="size-3.5" />
        </SafeLink>
      )}
    </Tag>
  );
}

export function FieldHelp({ id, help }: Pick<FieldText, 'help'> & { id: string }) {
  if (!help) return null;
  return (
    <p id={id} className="mt-0.5 text-sm text-muted">
      {help}
    </p>
  );
}

type FootProps = Pick<FieldText, 'error' | 'hint' | 'onReset'> & { id: string; hintId: string };

/** The foot of a field: what is wrong, and the quiet hint with "Reset". */
export function FieldError({ id, hintId, error, hint, onReset }: FootProps) {
  return (
    <>
      {error && (
        <p id={id} className="mt-1.5 flex items-start gap-1.5 text-sm text-danger-text">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span className="min-w-0 wrap-anywhere">{error}</span>
        </p>
      )}
      {(hint || onReset) && (
        <p className={clsx('mt-1 flex flex-wrap gap-x-2 text-xs text-muted')}>
          {hint && <span id={hintId}>{hint}</span>}
          {onReset && (
            <button type="button" onClick={onReset} className="link">
              Reset
            </button>
          )}
        </p>
      )}
    </>
  );
}
