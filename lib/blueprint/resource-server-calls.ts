import type { ResourceServerType, UpdateResourceServerCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import { changedSettings } from './changed-settings';
import { asJson, type JsonObject, type JsonValue } from './plan-step';
import { type ResourceServer, resourceServerFacts } from './resource-server';
import { canonicalJson } from './same-json';

/** The members that make one, beside its pool. */
export function resourceServerInput({ identifier, name, scopes }: ResourceServer): JsonObject {
  return {
    Identifier: identifier,
    Name: name,
    ...(scopes.length > 0 && {
      Scopes: scopes.map((scope) => ({ ScopeName: scope.name, ScopeDescription: scope.description })),
    }),
  };
}

export function resourceServerOf({ Identifier = '', Name = '', Scopes = [] }: ResourceServerType): ResourceServer {
  return {
    identifier: Identifier,
    name: Name,
    scopes: Scopes.map(({ ScopeName = '', ScopeDescription = '' }) => ({
      name: ScopeName,
      description: ScopeDescription,
    })),
  };
}

/** Members that DescribeResourceServer shows and UpdateResourceServer does not take; a new one of a new SDK fails the type check here. */
const notUpdatable: Record<Exclude<keyof ResourceServerType, keyof UpdateResourceServerCommandInput>, true> = {
  ManagedBy: true,
};

/** What of a described resource server an update can say, also what nobody here knows. */
export function updatableServer(described: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(described).filter(([name]) => !Object.hasOwn(notUpdatable, name)));
}

/** The values in which two of them differ. */
export function changedServerValues<V extends Pick<ResourceServer, 'name' | 'scopes'>>(before: V, after: V): string[] {
  const { identifier: _, ...changeable } = resourceServerFacts;
  return changedSettings(changeable, before, after);
}

/**
 * The complete UpdateResourceServer request that gives a resource server this name and these scopes. Cognito replaces everything: scopes that
 * are left out are gone (facts 3.2). So all of it goes back, also members that Pooldeck does not know, of the server and of each scope that stays.
 */
export function mergeServerUpdate(
  described: JsonObject,
  { name, scopes }: Omit<ResourceServer, 'identifier'>,
): JsonObject {
  const there = new Map(scopesIn(described).map((scope) => [scope.ScopeName, scope]));
  return {
    ...updatableServer(described),
    Name: name,
    Scopes: scopes.map((scope) => ({
      ...there.get(scope.name),
      ScopeName: scope.name,
      ScopeDescription: scope.description,
    })),
  };
}

/** One text for every state that is the same to Cognito: scopes are a set, and none of them is no list. */
export function serverState(described: JsonObject): string {
  const scopes = scopesIn(described).toSorted((one, other) =>
    String(one.ScopeName) < String(other.ScopeName) ? -1 : 1,
  );
  return canonicalJson({ ...updatableServer(described), Scopes: scopes });
}

function scopesIn({ Scopes: scopes }: JsonObject): JsonObject[] {
  return Array.isArray(scopes) ? scopes.filter(isObject) : [];
}

const isObject = (value: JsonValue): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The call that makes one, as it is shown and sent. */
export const creationOf = (poolId: string, server: ResourceServer) => ({
  operation: 'CreateResourceServer' as const,
  input: asJson({ UserPoolId: poolId, ...resourceServerInput(server) }),
});
