'use client';

import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import { leavesSomething } from '@/lib/blueprint/attempt';
import { DiscardDraft } from '../discard-draft';
import { runHref, stepHref } from '../wizard-steps';
import type { DraftSummary, StartActions } from './start-actions';

interface DraftListProps {
  drafts: readonly DraftSummary[];
  discardDraft: StartActions['discardDraft'];
}

/** What was begun and not created yet. */
export function DraftList({ drafts, discardDraft }: DraftListProps) {
  if (drafts.length === 0) return null;
  return (
    <Section title="Continue a draft" id="drafts" className="mt-10 scroll-mt-20">
      <ul className="card divide-y divide-line">
        {drafts.map(({ id, name, place, updatedAt, attempt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2">
            <div className="min-w-0 flex-1 basis-56">
              <p className="line-clamp-2 font-medium wrap-anywhere" title={name}>
                {name || 'Without a name'}
              </p>
              <p className="text-sm text-muted">
                {place} · changed <Time value={updatedAt} />
              </p>
              {attempt && leavesSomething(attempt) && (
                <p className="text-sm">
                  <Status tone="warning">Stopped half-way</Status>
                </p>
              )}
            </div>
            <LinkButton size="sm" href={stepHref(id, 'review')}>
              Continue<span className="sr-only"> {name}</span>
            </LinkButton>
            <DiscardDraft name={name} attempt={attempt} runHref={runHref(id)} discard={() => discardDraft({ id })} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
