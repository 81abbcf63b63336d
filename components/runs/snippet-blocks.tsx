'use client';

import { useId, useState } from 'react';
import { CodeTabs } from '@/components/ui/code-tabs';
import { Disclosure } from '@/components/ui/disclosure';
import { isolated } from '@/components/ui/isolated';
import { Select } from '@/components/ui/select';
import type { PoolResult } from '@/lib/blueprint/pool-result';
import { snippetGroups } from '@/lib/blueprint/snippets';
import { type MayChange, SnippetNote } from './snippet-note';

interface SnippetBlocksProps {
  result: PoolResult;
  /** The pool's overview, from where links to settings start. */
  poolHref: string;
  mayChange: MayChange;
}

/** Blocks to paste, for the app client that is chosen, by kind of app. Those that fit it best are open. */
export function SnippetBlocks({ result, poolHref, mayChange }: SnippetBlocksProps) {
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
      {snippetGroups(result, client).map(({ id, title, snippets }, index) => (
        <Disclosure key={`${chosen} ${id}`} summary={title} defaultOpen={index < 2}>
          <CodeTabs
            label={title}
            tabs={snippets.map((snippet) => ({
              ...snippet,
              note: <SnippetNote snippet={snippet} poolHref={poolHref} clientId={client?.id} mayChange={mayChange} />,
            }))}
          />
        </Disclosure>
      ))}
    </div>
  );
}
