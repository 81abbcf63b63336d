import { createOnlyMembers, type Made } from './made';
import type { JsonObject, PlanStep } from './plan-step';

/**
 * The calls that take back what a run made, last made first. With the pool go its clients and resource
 * servers, so they are only removed one by one when the pool stays; a domain keeps Cognito from deleting the pool, and so does deletion protection.
 * `poolId` is the pool of clients that were added to a pool the run did not make.
 */
export function removalSteps(made: Made, { keepPool = false, poolId = made.pool?.id } = {}): PlanStep[] {
  if (!poolId) return [];
  const domains = made.domains.toReversed().map(({ name }) => removeDomain(name, poolId));
  if (!made.pool || keepPool) {
    return [
      ...domains,
      ...stylesLeft(made).map(({ id }) => removeStyle(id, poolId)),
      ...made.clients.toReversed().map(({ id, sent }) => removeClient(id, String(sent.ClientName), poolId)),
      ...made.resourceServers.toReversed().map(({ Identifier }) => removeResourceServer(String(Identifier), poolId)),
    ];
  }
  const { sent } = made.pool;
  const unprotect = sent.DeletionProtection === 'ACTIVE' ? [unprotectPool(sent, poolId)] : [];
  return [...domains, ...unprotect, removePool(String(sent.PoolName), poolId)];
}

/** With its client a style goes by itself. */
function stylesLeft({ styles, clients }: Made): Made['styles'] {
  return styles.filter(({ clientId }) => !clients.some(({ id }) => id === clientId));
}

function removeStyle(brandingId: string, poolId: string): PlanStep {
  const input = { UserPoolId: poolId, ManagedLoginBrandingId: brandingId };
  const title = 'Remove a branding style';
  return { id: `remove-style-${brandingId}`, operation: 'DeleteManagedLoginBranding', title, input, refs: [] };
}

function removeDomain(domain: string, poolId: string): PlanStep {
  const input = { Domain: domain, UserPoolId: poolId };
  return {
    id: `remove-domain-${domain}`,
    operation: 'DeleteUserPoolDomain',
    title: `Remove the domain ${domain}`,
    input,
    refs: [],
  };
}

function removeClient(clientId: string, name: string, poolId: string): PlanStep {
  const input = { UserPoolId: poolId, ClientId: clientId };
  const title = `Remove the app client ${name}`;
  return { id: `remove-${clientId}`, operation: 'DeleteUserPoolClient', title, input, refs: [] };
}

function removeResourceServer(identifier: string, poolId: string): PlanStep {
  const input = { UserPoolId: poolId, Identifier: identifier };
  const title = `Remove the resource server ${identifier}`;
  return { id: `remove-${identifier}`, operation: 'DeleteResourceServer', title, input, refs: [] };
}

/** UpdateUserPool resets much of what it is not sent (facts §3.1), so all that was set at creation is sent again. */
function unprotectPool(sent: JsonObject, poolId: string): PlanStep {
  const kept = Object.entries(sent).filter(([member]) => !createOnlyMembers.has(member));
  const input = { UserPoolId: poolId, ...Object.fromEntries(kept), DeletionProtection: 'INACTIVE' };
  return { id: 'unprotect', operation: 'UpdateUserPool', title: 'Switch deletion protection off', input, refs: [] };
}

function removePool(name: string, poolId: string): PlanStep {
  const title = `Remove the user pool ${name}`;
  return { id: 'remove-pool', operation: 'DeleteUserPool', title, input: { UserPoolId: poolId }, refs: [] };
}
