import type { ReactNode } from 'react';
import type { ErrorView } from '@/lib/result';
import { CodeBlock } from './code-block';
import { Notice } from './notice';

type ErrorNoticeProps = {
  error: ErrorView;
  /** What can be done here and now: "Try again". */
  action?: ReactNode;
  /** False on a page that is born with the error; true (the default) where it appears after an action. */
  announce?: boolean | undefined;
  className?: string | undefined;
};

/** An error of an action or a page: what happened, what to do, AWS's own words and the policy behind it. */
export function ErrorNotice({ error, action, announce = true, className }: ErrorNoticeProps) {
  const { details } = error;
  return (
    <Notice
      kind="danger"
      title={error.title}
      announce={announce}
      className={className}
      action={error.code === 'signedOut' ? <SignInAgain /> : action}
      details={hasMore(error) && <ErrorDetails error={error} />}
    >
      {!error.title.toLowerCase().includes(error.message.toLowerCase()) && <p>{error.message}</p>}
      {error.advice && <p className="mt-1">{error.advice}</p>}
      {details?.policy && (
        <CodeBlock className="mt-3" title="Least IAM policy" label="policy" language="json" code={details.policy} />
      )}
    </Notice>
  );
}

/** Beside the page, so that nothing that was typed into it is lost. */
function SignInAgain() {
  return (
    <a href="/sign-in" target="_blank" rel="noopener" className="link">
      Sign in again in a new tab
    </a>
  );
}

function hasMore({ id, details }: ErrorView): boolean {
  return Boolean(id || details?.awsMessage || details?.awsName || details?.requestId || details?.operation);
}

function ErrorDetails({ error: { id, details } }: { error: ErrorView }) {
  const rows: [string, string | number | undefined][] = [
    ['Operation', details?.operation],
    ['AWS error', details?.awsName],
    ['AWS says', details?.awsMessage],
    ['HTTP status', details?.httpStatus],
    ['Request id', details?.requestId],
    ['Connection', details?.connection],
    ['Region', details?.region],
    ['Error id', id],
  ];
  return (
    <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
      {rows.map(
        ([label, value]) =>
          value !== undefined && (
            <div key={label} className="contents">
              <dt className="text-muted">{label}</dt>
              <dd className="mono wrap-anywhere">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
