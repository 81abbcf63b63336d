import { kebab } from '@/lib/blueprint/aws-cli';
import { elementOf, isDescribed, readServiceModel, type Shape } from './service-model';

type Model = ReturnType<typeof readServiceModel>;

const models = new Map<string, Model>();

function modelOf(service: string): Model | undefined {
  if (!isDescribed(service)) return undefined;
  const model = models.get(service) ?? readServiceModel(service);
  models.set(service, model);
  return model;
}

/** Options that every command has. */
const globals = ['region', 'endpoint-url', 'query', 'output'];

/**
 * What the AWS CLI, going by AWS's own description of the service, would have against a command: the words after `aws`, as a shell
 * hands them over. Looks at names, at what is required, at enums and patterns.
 */
export function cliComplaints([service = '', command = '', ...words]: readonly string[]): string[] {
  const model = modelOf(service);
  if (!model) return [`no service ${service}`];
  const operation = Object.keys(model.operations).find((name) => kebab(name) === command);
  const input = operation && model.shapes[model.operations[operation]?.input.shape ?? ''];
  if (!input) return [`no command ${service} ${command}`];
  const members = Object.entries(input.members ?? {});
  const given = optionsOf(words).filter(([option]) => !globals.includes(option));
  const named = given.map(([option, values]) => {
    const plain = option.replace(/^no-/, '');
    return { option, values, found: members.find(([name]) => kebab(name) === plain) };
  });
  return [
    ...named.filter(({ found }) => !found).map(({ option }) => `no option --${option}`),
    ...(input.required ?? [])
      .filter((name) => !named.some(({ found }) => found?.[0] === name))
      .map((name) => `--${kebab(name)} is missing`),
    ...named.flatMap(({ option, values, found }) =>
      found ? valueComplaints(model, model.shapes[found[1].shape], parsed(values), `--${option}`) : [],
    ),
  ];
}

/** Each option with the words up to the next one. */
function optionsOf(words: readonly string[]): [string, string[]][] {
  const starts = words.flatMap((word, at) => (word.startsWith('--') ? [at] : []));
  return starts.map((at, index) => [words[at]?.slice(2) ?? '', words.slice(at + 1, starts[index + 1])]);
}

/** JSON, the short notation `A=1,B=2`, or plain words. */
function parsed(values: readonly string[]): unknown {
  const [first = ''] = values;
  if (/^[[{]/.test(first)) return JSON.parse(first);
  const items = values.map((value) =>
    /^\w+=/.test(value)
      ? Object.fromEntries(value.split(',').map((part) => [part.split('=')[0], part.split('=').slice(1).join('=')]))
      : value,
  );
  return items.length === 1 ? items[0] : items;
}

function valueComplaints(model: Model, shape: Shape | undefined, value: unknown, at: string): string[] {
  if (!shape) return [`${at} has no shape`];
  if (shape.type === 'list') {
    const items = Array.isArray(value) ? value : [value];
    return items.flatMap((item, index) => valueComplaints(model, elementOf(model, shape), item, `${at}[${index}]`));
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const entries = Object.entries(value);
    if (shape.type === 'map')
      return entries.flatMap(([key, item]) => valueComplaints(model, elementOf(model, shape), item, `${at}.${key}`));
    // Documents, such as a policy, are texts.
    if (shape.type !== 'structure') return [];
    const missing = (shape.required ?? []).filter((name) => !(name in value)).map((name) => `${at}.${name} is missing`);
    const wrong = entries.flatMap(([name, item]) => {
      const member = shape.members?.[name];
      if (!member) return [`${at} has no ${name}`];
      return valueComplaints(model, model.shapes[member.shape], item, `${at}.${name}`);
    });
    return [...missing, ...wrong];
  }
  if (shape.enum && !shape.enum.includes(String(value))) return [`${at} cannot be ${value}`];
  const { pattern } = shape;
  return pattern && !new RegExp(`^(?:${pattern})$`, 'u').test(String(value))
    ? [`${at} ${value} is not ${pattern}`]
    : [];
}
