import type { PoolSettingId } from '@/lib/settings/pool-settings';
import { poolSettings } from '@/lib/settings/pool-settings';
import { clientProblems, type Problem, poolProblems } from '@/lib/settings/problems';
import { type PoolSectionId, sectionOf } from '@/lib/settings/sections';
import { type Blueprint, maxClients } from './blueprint';

/** A problem with the place where it is to be put right: a step of the wizard, and which client. */
export type BlueprintProblem = Problem & { section: PoolSectionId | 'clients'; client?: number };

/**
 * All that is wrong with a blueprint, pool first, then each client. Errors would be refused by Cognito (or make a plan
 * fail half-way); warnings are advice. `region` sharpens rules about ARNs when it is known.
 */
export function blueprintProblems(blueprint: Blueprint, { region }: { region?: string } = {}): BlueprintProblem[] {
  const { pool, clients, resourceServers = [] } = blueprint;
  const scopes = resourceServers.flatMap(({ identifier, scopes: own }) =>
    own.map(({ name }) => `${identifier}/${name}`),
  );
  const surroundings = { scopes, providers: [], ...(region && { region }) };
  return [
    ...poolProblems(pool, surroundings).map((problem) => ({ ...problem, section: sectionOfProblem(problem) })),
    ...clients.flatMap((client, index) =>
      clientProblems(client, pool, surroundings).map(
        (problem): BlueprintProblem => ({ ...problem, section: 'clients', client: index }),
      ),
    ),
    ...tooManyClients(clients.length),
  ];
}

export function hasErrors(problems: readonly Pick<Problem, 'level'>[]): boolean {
  return problems.some(({ level }) => level === 'error');
}

function sectionOfProblem({ settings: [id = ''] }: Problem): PoolSectionId {
  return isPoolSetting(id) ? sectionOf(id) : 'name';
}

function isPoolSetting(id: string): id is PoolSettingId {
  return Object.hasOwn(poolSettings, id);
}

function tooManyClients(count: number): BlueprintProblem[] {
  if (count <= maxClients) return [];
  const message = `At most ${maxClients} app clients can be made with a pool; add more to it later.`;
  return [{ rule: 'too-many-clients', level: 'error', settings: [], message, section: 'clients' }];
}
