import type { PoolSettingId } from '@/lib/settings/pool-settings';
import { poolSettings } from '@/lib/settings/pool-settings';
import { clientProblems, type Problem, poolProblems } from '@/lib/settings/problems';
import { usesRedirects } from '@/lib/settings/rules/client-applies';
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
    ...tooManyStyles(blueprint),
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

/** Styles that Cognito keeps in a pool; the quota can't be raised [doc Q26]. */
const maxStyles = 20;

function tooManyStyles({ pool, clients }: Blueprint): BlueprintProblem[] {
  const count = clients.filter(usesRedirects).length;
  if (count <= maxStyles || pool.domainKind === 'none' || pool.managedLoginVersion !== '2') return [];
  const message = `Managed login needs a branding style for each app client with login pages, and Cognito keeps ${maxStyles} in a pool; there are ${count} such app clients. Choose the classic pages, or put some of the apps into another pool.`;
  return [
    {
      rule: 'too-many-styles',
      level: 'error',
      settings: ['managedLoginVersion'],
      message,
      section: sectionOf('managedLoginVersion'),
    },
  ];
}

function tooManyClients(count: number): BlueprintProblem[] {
  if (count <= maxClients) return [];
  const message = `At most ${maxClients} app clients can be made with a pool; add more to it later.`;
  return [{ rule: 'too-many-clients', level: 'error', settings: [], message, section: 'clients' }];
}
