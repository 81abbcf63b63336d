import clsx from 'clsx';
import ExternalLink from 'lucide-react/icons/external-link';
import { buttonClass } from '@/components/ui/button-class';
import { CodeBlock } from '@/components/ui/code-block';
import { Notice } from '@/components/ui/notice';
import { SafeLink } from '@/components/ui/safe-link';
import type { LinkProblem } from '@/lib/sign-in/guide/login-link';
import { type BenchHrefs, PlaceLink } from './place-link';

interface LinkViewProps {
  href: string;
  /** False until the link holds its random values: one without them leads to an answer that nothing is known of. */
  ready: boolean;
  problems: readonly LinkProblem[];
  hrefs: BenchHrefs;
}

/** The finished link, and what Cognito would say against it. */
export function LinkView({ href, ready, problems, hrefs }: LinkViewProps) {
  return (
    <div className="grid gap-3">
      {problems.map(({ level, message, at }) => (
        <Notice key={message} kind={level === 'error' ? 'danger' : 'warning'}>
          {message} {at && <PlaceLink at={at} hrefs={hrefs} />}
        </Notice>
      ))}
      <div className={clsx('grid gap-3', !ready && 'invisible')}>
        <CodeBlock code={href} label="link" title="Link" wrap />
        <SafeLink href={href} bare className={clsx(buttonClass({ variant: 'primary' }), 'justify-self-start')}>
          Open in a new tab
          <ExternalLink aria-hidden />
        </SafeLink>
      </div>
    </div>
  );
}
