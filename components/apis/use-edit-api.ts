'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useLayoutEffect, useRef, useState, useTransition } from 'react';
import { useSettingEdits } from '@/components/settings/use-setting-edits';
import { answered } from '@/components/ui/answered';
import { isolated } from '@/components/ui/isolated';
import { showToast } from '@/components/ui/show-toast';
import type { JsonObject } from '@/lib/blueprint/plan-step';
import { fullScope, type ResourceServer } from '@/lib/blueprint/resource-server';
import { changedServerValues } from '@/lib/blueprint/resource-server-calls';
import { resourceServerFaults } from '@/lib/blueprint/resource-server-faults';
import type { ErrorView, Result } from '@/lib/result';
import { apisHref } from './apis-place';
import type { ScopeUsersPlace } from './scope-users';

export interface EditApiProps extends ScopeUsersPlace {
  poolKey: { connection: string; poolId: string };
  region: string;
  api: {
    /** What an update would send back as it is. */
    described: JsonObject;
    /** Tells this state from any other. */
    seen: string;
    server: ResourceServer;
  };
  updateApi: (input: EditApiProps['poolKey'] & { seen: string; server: ResourceServer }) => Promise<Result<unknown>>;
}

/** The state of the form that changes an API. */
export function useEditApi({ poolKey, api, poolHref, updateApi }: EditApiProps) {
  const router = useRouter();
  const { identifier, name, scopes } = api.server;
  const edits = useSettingEdits({ name, scopes }, changedServerValues);
  const wanted: ResourceServer = { identifier, ...edits.wanted };
  const [attempts, setAttempts] = useState(0);
  const [error, setError] = useState<ErrorView>();
  const [pending, startTransition] = useTransition();
  const faults = resourceServerFaults(wanted, []);
  const kept = new Set(wanted.scopes.map((scope) => scope.name));
  const gone = scopes.filter((scope) => !kept.has(scope.name)).map((scope) => fullScope(identifier, scope.name));

  async function send(): Promise<Result<unknown>> {
    const result = await answered(updateApi({ ...poolKey, seen: api.seen, server: wanted }));
    if (result.ok) {
      showToast('success', `${isolated(wanted.name)} was changed.`);
      router.push(apisHref(poolHref));
      return result;
    }
    setError(result.error);
    // What is there now comes into the form, under what this person has changed.
    if (result.error.code === 'concurrentChange') router.refresh();
    return result;
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setAttempts((count) => count + 1);
    if (pending || faults.length > 0 || edits.changed.length === 0 || edits.meanwhile) return;
    startTransition(async () => void (await send()));
  }

  const latest = useRef(wanted);
  useLayoutEffect(() => {
    latest.current = wanted;
  });

  function change(update: (before: ResourceServer) => ResourceServer) {
    const before = latest.current;
    const next = update(before);
    latest.current = next;
    if (next.name !== before.name) edits.change('name', next.name);
    if (next.scopes !== before.scopes) edits.change('scopes', next.scopes);
  }

  /** Whose change counts is decided: the refusal is dealt with. */
  const decide = (whose: 'keepMine' | 'takeTheirs') => () => {
    edits[whose]();
    setError(undefined);
  };
  const decided = { ...edits, keepMine: decide('keepMine'), takeTheirs: decide('takeTheirs') };
  return { edits: decided, wanted, change, gone, faults, attempts, error, pending, submit, send };
}
