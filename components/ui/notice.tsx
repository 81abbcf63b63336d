import clsx from 'clsx';
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ReactNode } from 'react';
import { Disclosure } from './disclosure';

type NoticeKind = 'info' | 'success' | 'warning' | 'danger';

type NoticeProps = {
  kind?: NoticeKind;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons or links under the text. */
  action?: ReactNode;
  /** What stands behind it, folded: AWS's own words, a policy. */
  details?: ReactNode;
  detailsLabel?: string;
  /** Read out at once when it appears. For what comes up after an action, not for what a page is born with. */
  announce?: boolean | undefined;
  className?: string | undefined;
};

const looks = {
  info: { Icon: Info, box: 'border-line bg-surface', icon: 'text-accent-text' },
  success: { Icon: CircleCheck, box: 'border-success/30 bg-success-soft', icon: 'text-success-text' },
  warning: { Icon: TriangleAlert, box: 'border-warning/30 bg-warning-soft', icon: 'text-warning-text' },
  danger: { Icon: CircleAlert, box: 'border-danger/30 bg-danger-soft', icon: 'text-danger-text' },
};

/** Something the person should know, in the flow of the page. */
export function Notice(props: NoticeProps) {
  const { kind = 'info', title, children, action, details, detailsLabel = 'Details', announce, className } = props;
  const { Icon, box, icon } = looks[kind];
  const role = announce ? (kind === 'danger' ? 'alert' : 'status') : undefined;
  return (
    <div role={role} className={clsx('flex gap-3 rounded-lg border px-4 py-3', box, className)}>
      <Icon aria-hidden className={clsx('mt-0.5 size-4 shrink-0', icon)} />
      <div className="min-w-0 flex-1 space-y-2 wrap-anywhere">
        <div>
          {title && <p className="font-medium">{title}</p>}
          {children && <div className={clsx(title && 'mt-0.5')}>{children}</div>}
        </div>
        {details && <Disclosure summary={detailsLabel}>{details}</Disclosure>}
        {action && <div className="flex flex-wrap gap-2 pt-1">{action}</div>}
      </div>
    </div>
  );
}
