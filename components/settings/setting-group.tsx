import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ReactNode } from 'react';
import { Section } from '@/components/ui/section';

/** Groups that few pools need: folded until something in them is changed or wrong. */
const rare = new Set(['Threat protection', 'Issuer and encryption', 'Assurance levels']);

interface SettingGroupProps {
  /** Left out where the section has one group only. */
  title: string | undefined;
  /** Everything in it stands at its default and nothing is wrong. */
  calm: boolean;
  children: ReactNode;
}

export function SettingGroup({ title, calm, children }: SettingGroupProps) {
  if (title === undefined) return <div className="space-y-6">{children}</div>;
  if (!rare.has(title)) {
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
        <span className="text-sm font-normal text-muted">rarely needed</span>
      </summary>
      <div className="space-y-6 pt-6">{children}</div>
    </details>
  );
}
