import type { Problem } from '@/lib/settings/problems';
import { type ResourceServer, resourceServerSchema } from './resource-server';

type Fault = Omit<Problem, 'level' | 'rule'> & { rule?: string };

const fault = ({ rule = 'bounds', ...rest }: Fault): Problem => ({ rule, level: 'error', ...rest });

/** What is wrong with a resource server, in the form that fields and rows of settings show; the field is the first of `settings`. */
export function resourceServerFaults(server: ResourceServer, taken: readonly string[]): Problem[] {
  return [...outOfBounds(server), ...twice(server), ...(taken.includes(server.identifier) ? [isTaken] : [])];
}

const isTaken = fault({
  rule: 'taken',
  settings: ['identifier'],
  message: 'Another API has this identifier. Choose a different one.',
});

function outOfBounds(server: ResourceServer): Problem[] {
  const issues = resourceServerSchema.safeParse(server).error?.issues ?? [];
  // One message a field: "enter something" makes "without spaces" superfluous.
  const first = new Map(issues.map((issue) => [issue.path.join('.'), issue] as const).toReversed());
  return [...first.values()].toReversed().map(({ path: [field = '', index, part], message }) =>
    fault({
      settings: [String(field)],
      message,
      ...(typeof index === 'number' && { index, ...(part !== undefined && { field: String(part) }) }),
    }),
  );
}

/** Tokens could not tell them apart. */
function twice({ scopes }: ResourceServer): Problem[] {
  return scopes.flatMap(({ name }, index) =>
    name !== '' && scopes.findIndex((other) => other.name === name) < index
      ? [fault({ rule: 'twice', settings: ['scopes'], message: `${name} is there already.`, index, field: 'name' })]
      : [],
  );
}
