import { type PolicyPage, pageOperations, policyFor } from '@/lib/cognito/iam';
import type { Connection } from '@/lib/config/connections';

const reading: PolicyPage[] = ['pools', 'pool', 'clients', 'apis', 'users'];

/** The least IAM policy under which every page of the console works on this connection. */
export function leastPolicy({ readOnly, regions }: Pick<Connection, 'readOnly' | 'regions'>): string {
  const operations = readOnly ? reading.flatMap((page) => pageOperations[page]) : Object.values(pageOperations).flat();
  return policyFor(operations, { region: regions.length === 1 ? regions[0] : undefined });
}
