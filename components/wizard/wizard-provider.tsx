'use client';

import { createContext, type ReactNode, use, useCallback, useDeferredValue, useMemo } from 'react';
import type { Blueprint } from '@/lib/blueprint/blueprint';
import { type BlueprintProblem, blueprintProblems } from '@/lib/blueprint/blueprint-problems';
import { hasPrefixDomain } from '@/lib/settings/rules/pool-facts';
import { type DraftStore, useDraftStore } from './use-draft-store';
import { type PrefixState, prefixTaken, usePrefixCheck } from './use-prefix-check';
import type { WizardActions, WizardDraft } from './wizard-draft';

interface Wizard {
  draft: WizardDraft;
  actions: WizardActions;
  store: DraftStore;
  blueprint: Blueprint;
  problems: readonly BlueprintProblem[];
  /** Whether the prefix of the domain can be had; undefined while there is none to ask about. */
  prefixState: PrefixState | undefined;
  visited: readonly string[];
  edit: (change: (blueprint: Blueprint) => Blueprint) => void;
  setPool: (id: string, value: unknown) => void;
  visit: (step: string) => void;
}

const WizardContext = createContext<Wizard | undefined>(undefined);

/** The draft for all steps: it lives in the layout, so that moving between steps keeps every key that was pressed. */
export function WizardProvider({ draft, actions, children }: WizardProviderProps) {
  const store = useDraftStore(draft, actions);
  const { update } = store;
  const { blueprint, visited } = store.content;
  // Judged a moment later where the machine is slow: typing must never wait for it.
  const judged = useDeferredValue(blueprint);
  const { problems, prefixState } = useJudgement(draft, actions, judged);

  const edit = useCallback<Wizard['edit']>(
    (change) => update((content) => ({ ...content, blueprint: change(content.blueprint) })),
    [update],
  );
  const setPool = useCallback<Wizard['setPool']>(
    (id, value) => edit((before) => ({ ...before, pool: { ...before.pool, [id]: value } })),
    [edit],
  );
  const visit = useCallback<Wizard['visit']>(
    (step) =>
      update((content) =>
        content.visited.includes(step) ? content : { ...content, visited: [...content.visited, step] },
      ),
    [update],
  );

  const wizard = {
    draft,
    actions,
    store,
    blueprint,
    problems,
    prefixState,
    visited,
    setPool,
    edit,
    visit,
  };
  return <WizardContext value={wizard}>{children}</WizardContext>;
}

/** What is wrong with the draft, as far as this machine can tell and Cognito answers. */
function useJudgement(draft: WizardDraft, { checkPrefix }: WizardActions, blueprint: Blueprint) {
  const { region } = draft;
  const found = useMemo(() => blueprintProblems(blueprint, { region }), [blueprint, region]);
  const { domainPrefix } = blueprint.pool;
  const wrong = found.some(({ level, settings }) => level === 'error' && settings[0] === 'domainPrefix');
  const askable = hasPrefixDomain(blueprint.pool) && domainPrefix !== '' && !wrong;
  const prefixState = usePrefixCheck(checkPrefix, draft, askable ? domainPrefix : undefined);
  const taken = prefixState?.kind === 'taken';
  const problems = useMemo(() => (taken ? [...found, prefixTaken] : found), [found, taken]);
  return { problems, prefixState };
}

interface WizardProviderProps {
  draft: WizardDraft;
  actions: WizardActions;
  children: ReactNode;
}

/** @throws outside of the wizard. */
export function useWizard(): Wizard {
  const wizard = use(WizardContext);
  if (!wizard) throw new Error('useWizard belongs inside the wizard.');
  return wizard;
}
