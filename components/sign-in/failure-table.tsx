'use client';

import { useState } from 'react';
import { DescriptionList, DescriptionRow } from '@/components/ui/description-list';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Section } from '@/components/ui/section';
import type { FailureGuide } from '@/lib/sign-in/guide/failure-guide';
import { failureGuides, findFailures } from '@/lib/sign-in/guide/failures';
import { triggerFailures } from '@/lib/sign-in/guide/trigger-failures';
import { type BenchHrefs, PlaceLink } from './place-link';

/** Two for each Lambda trigger and more: behind what every app may run into. */
const listed = [...failureGuides.filter((guide) => !triggerFailures.includes(guide)), ...triggerFailures];

/** Every failure that has been put into words, to look up what an app ran into elsewhere. */
export function FailureTable({ hrefs }: { hrefs: BenchHrefs }) {
  const [text, setText] = useState('');
  const found = text.trim() === '' ? undefined : findFailures(text);
  return (
    <Section title="When your app fails to sign in">
      <div className="grid max-w-2xl gap-4">
        <Field label="What your app says" help="Paste the error from your app or its log, or a word of it.">
          {(control) => <Input {...control} value={text} onChange={(event) => setText(event.target.value)} />}
        </Field>
        {found?.length === 0 && <p className="text-sm text-muted">Nothing is known about this one.</p>}
        {found && found.length > 0 && <Rows guides={found} hrefs={hrefs} />}
        {!found && (
          <Disclosure summary={`All ${failureGuides.length} known failures`}>
            <Rows guides={listed} hrefs={hrefs} />
          </Disclosure>
        )}
      </div>
    </Section>
  );
}

function Rows({ guides, hrefs }: { guides: readonly FailureGuide[]; hrefs: BenchHrefs }) {
  return (
    <DescriptionList>
      {guides.map(({ id, symptom, cause, change, at, before }) => (
        <DescriptionRow key={id} label={<span className="text-text wrap-anywhere">{symptom}</span>}>
          <p>{cause}</p>
          <p className="mt-1">
            {change} {before && <PlaceLink at={before} hrefs={hrefs} />} {at && <PlaceLink at={at} hrefs={hrefs} />}
          </p>
        </DescriptionRow>
      ))}
    </DescriptionList>
  );
}
