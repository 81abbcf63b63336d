import { createOnlyReason } from '@/lib/settings/create-only';
import type { PoolSettingId, PoolValues } from '@/lib/settings/pool-settings';
import { hasOwnDomain, hasPrefixDomain } from '@/lib/settings/rules/pool-facts';
import { changedPoolSettings } from './pool-changes';
import { sameJson } from './same-json';

/**
 * Why a setting of a pool that is there cannot be changed any more; undefined when it can. Names of domains are fixed as long as there is
 * such a domain, and custom attributes may become more.
 */
export function fixedReason(id: PoolSettingId, there: PoolValues): string | undefined {
  if (id === 'customAttributes') return undefined;
  if (id === 'domainPrefix' && !hasPrefixDomain(there)) return undefined;
  if (id === 'domainName' && !hasOwnDomain(there)) return undefined;
  return createOnlyReason(id);
}

/** What is wanted although it cannot be: setting → why. */
export function fixedChanges(there: PoolValues, wanted: PoolValues): Record<string, string> {
  const changed = changedPoolSettings(there, wanted);
  const fixed = changed.flatMap((id) => {
    const reason = isGoing(id, wanted) ? undefined : fixedReason(id, there);
    return reason === undefined ? [] : [[id, reason] as const];
  });
  return { ...Object.fromEntries(fixed), ...lostAttributes(there, wanted) };
}

/** The name of a domain that is given up matters no more. */
function isGoing(id: PoolSettingId, wanted: PoolValues): boolean {
  return (id === 'domainPrefix' && !hasPrefixDomain(wanted)) || (id === 'domainName' && !hasOwnDomain(wanted));
}

function lostAttributes(there: PoolValues, wanted: PoolValues): Record<string, string> {
  const kept = there.customAttributes.every((attribute, at) =>
    sameJson({ ...attribute }, { ...wanted.customAttributes[at] }),
  );
  return kept ? {} : { customAttributes: 'Attributes that are there can be neither changed nor removed.' };
}
