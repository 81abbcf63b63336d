'use client';

import ClipboardCheck from 'lucide-react/icons/clipboard-check';
import ListChecks from 'lucide-react/icons/list-checks';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Section } from '@/components/ui/section';
import { newBlueprint } from '@/lib/blueprint/blueprint';
import { presets } from '@/lib/blueprint/presets';
import { LoadBlueprint } from './load-blueprint';
import { PoolNameFields } from './pool-name-fields';
import { PresetCard } from './preset-card';
import type { PoolPlace, StartActions } from './start-actions';
import { useStartPool } from './use-start-pool';

interface StartPoolProps {
  places: readonly [PoolPlace, ...PoolPlace[]];
  createDraft: StartActions['createDraft'];
}

/** The entry of the wizard: a name, a place, and one of four ways on. Each makes a draft. */
export function StartPool({ places, createDraft }: StartPoolProps) {
  const start = useStartPool(places[0], createDraft);
  return (
    <div className="space-y-8">
      <PoolNameFields start={start} places={places} />
      {start.error && <ErrorNotice error={start.error} />}
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          icon={<ListChecks aria-hidden />}
          pending={start.pending === 'steps'}
          onClick={() => start.begin('steps', newBlueprint)}
        >
          Step through settings
        </Button>
        <Button
          icon={<ClipboardCheck aria-hidden />}
          pending={start.pending === 'defaults'}
          onClick={() => start.begin('defaults', newBlueprint)}
        >
          Review defaults
        </Button>
      </div>
      <Section
        title="Or start from a preset"
        description="Well-founded choices for a known need. You can change each of them before anything is created."
      >
        <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
          {presets.map((preset) => (
            <PresetCard
              key={preset.id}
              preset={preset}
              pending={start.pending === preset.id}
              onUse={() => start.begin(preset.id, (name) => preset.build(name, randomEnding()))}
            />
          ))}
        </ul>
      </Section>
      <Section
        title="Or load a blueprint file"
        description="JSON, downloaded from the review of another pool or written by hand."
      >
        <LoadBlueprint start={start} />
      </Section>
    </div>
  );
}

/** Six characters that make a domain prefix likely to be free. */
function randomEnding(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => (byte % 36).toString(36)).join('');
}
