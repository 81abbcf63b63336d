'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { focusField } from '@/components/settings/focus-field';
import { answered } from '@/components/ui/answered';
import type { Blueprint } from '@/lib/blueprint/blueprint';
import type { ErrorView } from '@/lib/result';
import { poolSettings } from '@/lib/settings/pool-settings';
import { schemaOf } from '@/lib/settings/schema-of';
import { stepHref } from '../wizard-steps';
import type { PoolPlace, StartActions } from './start-actions';

export const nameFieldId = 'pool-name';
const nameSchema = schemaOf(poolSettings.name);

/** How a draft begins: step by step, or with everything chosen and only the review left. */
export interface StartPool {
  name: string;
  setName: (name: string) => void;
  nameFault: string | undefined;
  place: PoolPlace;
  setPlace: (place: PoolPlace) => void;
  /** Makes the draft, unless the name is wrong: then its field gets the focus. */
  begin: (way: string, build: (name: string) => Blueprint) => void;
  /** Takes a blueprint as it is; its own name counts where none was typed. */
  load: (blueprint: Blueprint) => void;
  pending: string | undefined;
  error: ErrorView | undefined;
}

export function useStartPool(firstPlace: PoolPlace, createDraft: StartActions['createDraft']): StartPool {
  const router = useRouter();
  const [name, setName] = useState('');
  const [place, setPlace] = useState(firstPlace);
  const [tried, setTried] = useState(false);
  const [way, setWay] = useState<string>();
  const [error, setError] = useState<ErrorView>();
  const [isPending, startTransition] = useTransition();
  const fault = nameSchema.safeParse(name).error?.issues[0]?.message;

  function create(chosen: string, blueprint: Blueprint) {
    if (isPending) return;
    setWay(chosen);
    setError(undefined);
    startTransition(async () => {
      const { connection, region } = place;
      const result = await answered(createDraft({ connection, region, blueprint }));
      if (result.ok) router.push(stepHref(result.data.id, chosen === 'steps' ? 'name' : 'review'));
      else setError(result.error);
    });
  }

  return {
    name,
    setName,
    // An empty field is no reproach before somebody tried to go on.
    nameFault: tried || name !== '' ? fault : undefined,
    place,
    setPlace,
    begin(chosen, build) {
      setTried(true);
      if (fault === undefined) create(chosen, build(name));
      else focusField(nameFieldId);
    },
    load: (blueprint) => create('file', name === '' ? blueprint : { ...blueprint, pool: { ...blueprint.pool, name } }),
    pending: isPending ? way : undefined,
    error,
  };
}
