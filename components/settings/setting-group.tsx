import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ReactNode } from 'react';
import { Section } from '@/components/ui/section';

/** Groups that few pools need, and who does: folded until something in them is changed or wrong. */
const rare: Record<string, string> = {
  'Threat protection': 'Plus plan only',
  'Issuer and encryption': 'rarely needed',
  'Text messages': 'for pools that send SMS',
  'Assurance levels': 'rarely needed',
};

interface SettingGroupProps {
  /** Left out where the section has one group only. */
  title: string | undefined;
  /** Everything in it stands at its default and nothing is wrong. */
  calm: boolean;
  children: ReactNode;
}

export function SettingGroup({ title, calm, children }: SettingGroupProps) {
  if (title === undefined) return <div className="space-y-6">{children}</div>;
  const who = rare[title];
  if (who === undefined) {
    return (
      <Section title={title}>
        <div className="space-y-6">{children}</div>
      </Section>
    );
  }
  return (
    // Open on its own only at first: what a person opens or folds stays as they left it.
    <details className="group" open={calm ? undefined : true}>
      <summary className="flex list-none items-center gap-2 border-b pb-2 text-lg font-semibold">
        <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
        <h2>{title}</h2>
        <span className="text-sm font-normal text-muted">{who}</span>
      </summary>
      <div className="space-y-6 pt-6">{children}</div>
    </details>
  );
}
