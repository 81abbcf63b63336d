import type { ReactNode } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { SafeLink } from '@/components/ui/safe-link';
import type { InboxMessage } from '@/lib/inbox/queries';

/** What the message was sent for, ready to be copied: the code, the temporary password, the link. */
export function Takeaway({ message: { code, password, link } }: { message: InboxMessage }) {
  if (!code && !password && !link) return null;
  return (
    <div className="card divide-y divide-line">
      {code && (
        <Row title="Code" value={code} label="code">
          <span className="mono text-xl tracking-widest">{code}</span>
        </Row>
      )}
      {password && (
        <Row title="Temporary password" value={password} label="temporary password">
          <span className="mono text-lg">{password}</span>
        </Row>
      )}
      {link && (
        <Row title="Link" value={link} label="link">
          <SafeLink href={link} className="mono">
            {link}
          </SafeLink>
        </Row>
      )}
    </div>
  );
}

type RowProps = { title: string; value: string; label: string; children: ReactNode };

function Row({ title, value, label, children }: RowProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-48">
        <p className="text-sm text-muted">{title}</p>
        <p className="wrap-anywhere">{children}</p>
      </div>
      <CopyButton value={value} label={label} showLabel variant="secondary" />
    </div>
  );
}
