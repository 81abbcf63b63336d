import 'server-only';
import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import type { z } from 'zod';
import { requireActor } from '@/lib/access/actor';
import { clientAddress } from '@/lib/access/client-address';
import { writeSessionCookie } from '@/lib/access/session-cookie';
import { type ActionDefinition, type ActionName, type ActionRequest, runAction } from '@/lib/action-pipeline';
import type { Permission } from '@/lib/permissions';
import { guardRequest, ownDoor } from '@/lib/request-guard';
import type { Result } from '@/lib/result';

/** An action that exists: what the tests walk over. */
export interface RegisteredAction {
  name: string;
  permission: Permission;
  /** Whether an input has the form that it takes. */
  accepts(raw: unknown): boolean;
  /** Carries it out for a request other than the current one of Next. */
  perform(raw: unknown, request: ActionRequest): Promise<Result<unknown>>;
}

const definitions = new WeakMap<object, RegisteredAction>();

/** The registration behind a function that `defineAction` made. */
export function registrationOf(action: object): RegisteredAction | undefined {
  return definitions.get(action);
}

const currentRequest: ActionRequest = {
  async guard() {
    guardRequest(await headers(), ownDoor());
  },
  actor: requireActor,
  async origin() {
    return clientAddress(await headers());
  },
  setSession: writeSessionCookie,
  refresh,
};

/**
 * The only way to export a server action. The function it returns never throws and answers a `Result`; a thrown
 * `PooldeckError` becomes its error, anything else an error id that is found again in the log. `redirect()` does not
 * work inside: answer where to go and let the page navigate.
 */
export function defineAction<S extends z.ZodType, T, A extends ActionName>(
  definition: ActionDefinition<S, T, A>,
): (input: z.input<S>) => Promise<Result<T>> {
  const action = async (input: z.input<S>): Promise<Result<T>> => runAction(definition, input, currentRequest);
  const registered: RegisteredAction = {
    name: definition.name,
    permission: definition.permission,
    accepts: (raw) => definition.input.safeParse(raw).success,
    perform: (raw, request) => runAction(definition, raw, request),
  };
  definitions.set(action, registered);
  return action;
}
