'use client';

import { useId, useState } from 'react';
import { CodeTabs } from '@/components/ui/code-tabs';
import { isolated } from '@/components/ui/isolated';
import { Select } from '@/components/ui/select';
import type { PoolResult } from '@/lib/blueprint/pool-result';
import { resultSnippets } from '@/lib/blueprint/snippets';

/** Blocks to paste, for the app client that is chosen. */
export function SnippetBlocks({ result }: { result: PoolResult }) {
  const selectId = useId();
  const [chosen, setChosen] = useState(result.clients[0]?.id);
  const client = result.clients.find(({ id }) => id === chosen);
  return (
    <div className="space-y-3">
      {result.clients.length > 1 && (
        <div className="flex items-center gap-3">
          <label htmlFor={selectId}>App client</label>
          <Select
            id={selectId}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
            options={result.clients.map(({ id, name }) => ({ value: id, label: `${isolated(name)} (${id})` }))}
          />
        </div>
      )}
      <CodeTabs key={chosen} tabs={resultSnippets(result, client)} />
    </div>
  );
}
