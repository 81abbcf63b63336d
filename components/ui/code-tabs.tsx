'use client';

import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { CodeText } from './code-block';
import { CopyButton } from './copy-button';

type CodeTab = {
  id: string;
  title: string;
  /** '' for a tab that has nothing to copy. */
  text: string;
  language?: string | undefined;
  /** Above the code. */
  note?: ReactNode;
};

interface CodeTabsProps {
  tabs: readonly CodeTab[];
  /** What the row of tabs is called. */
  label?: string;
  wrap?: boolean;
  className?: string;
}

/** Several pieces of code in one block: a `.env`, a snippet for this library or that one. */
export function CodeTabs({ tabs, label = 'Formats', wrap, className }: CodeTabsProps) {
  return (
    <Tabs.Root defaultValue={tabs[0]?.id} className={className}>
      <div className="card min-w-0 overflow-hidden">
        <Tabs.List className="flex overflow-x-auto border-b border-line px-1.5" aria-label={label}>
          {tabs.map((tab) => (
            <Tabs.Tab
              key={tab.id}
              value={tab.id}
              className="-mb-px h-9 border-b-2 border-transparent px-2 text-sm whitespace-nowrap text-muted -outline-offset-2 hover:text-text data-active:border-accent data-active:font-medium data-active:text-text"
            >
              {tab.title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map((tab) => (
          <Tabs.Panel key={tab.id} value={tab.id} className="-outline-offset-2">
            {tab.note && <div className="border-b border-line px-3 py-2 text-sm last:border-b-0">{tab.note}</div>}
            {tab.text && (
              <div className="relative">
                <div className="absolute top-1.5 right-1.5 rounded-md bg-surface">
                  <CopyButton value={tab.text} label={tab.title} />
                </div>
                <CodeText code={tab.text} wrap={wrap} className="pr-12" />
              </div>
            )}
          </Tabs.Panel>
        ))}
      </div>
    </Tabs.Root>
  );
}
