import ExternalLink from 'lucide-react/icons/external-link';
import { SettingLink } from '@/components/clients/setting-link';
import type { SettingsPlace } from '@/components/clients/settings-place';
import { buttonClass } from '@/components/ui/button-class';
import { CodeBlock } from '@/components/ui/code-block';
import { Notice } from '@/components/ui/notice';
import { SafeLink } from '@/components/ui/safe-link';
import type { LinkProblem } from '@/lib/sign-in/guide/login-link';

interface LinkViewProps {
  href: string;
  problems: readonly LinkProblem[];
  settings: SettingsPlace;
}

/** The finished link, and what Cognito would say against it. */
export function LinkView({ href, problems, settings }: LinkViewProps) {
  return (
    <div className="grid gap-3">
      {problems.map(({ level, message, setting }) => (
        <Notice key={message} kind={level === 'error' ? 'danger' : 'warning'}>
          {message} {setting && <SettingLink place={settings} setting={setting} />}
        </Notice>
      ))}
      <CodeBlock code={href} label="link" title="Link" wrap />
      <div>
        <SafeLink href={href} bare className={buttonClass({ variant: 'primary' })}>
          Open in a new tab
          <ExternalLink aria-hidden />
        </SafeLink>
      </div>
    </div>
  );
}
