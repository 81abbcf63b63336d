import fc from 'fast-check';
import { arnServices } from '@/lib/settings/arns';
import type { RecordFields, Setting, Settings, ValuesOf } from '@/lib/settings/kinds';
import type { Problem } from '@/lib/settings/problems';
import { schemaOf } from '@/lib/settings/schema-of';

const texts = [
  'a',
  'Notes (beta)',
  'notes-2',
  'eu-west-1',
  'auth.example.com',
  'help@example.com',
  'Example <no-reply@example.com>',
  'https://app.example.com/callback?a=b',
  'myapp://callback',
  'http://localhost:5000/',
  'orders/read',
  'openid',
  'email',
  'urn:example:acr:1',
  'Your code is {####}. Grüße ✓',
  'Dear {username}, your password is {####}',
  'Please {##click here##}, <b>now</b>',
];

/** Any value within the bounds of a setting. */
function valuesFor(setting: Setting): fc.Arbitrary<unknown> {
  const valid = (value: unknown) => schemaOf(setting).safeParse(value).success;
  switch (setting.kind) {
    case 'integer':
      return fc.integer({ min: setting.min, max: setting.max });
    case 'toggle':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...setting.options.map(({ value }) => value));
    case 'choices':
      return fc.shuffledSubarray(setting.options.map(({ value }) => value));
    case 'text':
    case 'longText':
      return fc.constantFrom(...['', ...texts].filter(valid));
    case 'arn':
      return fc.constantFrom('', arnServices[setting.service].example);
    case 'duration':
      return fc
        .record({
          value: fc.integer({ min: 1, max: 3_650 }),
          unit: fc.constantFrom('seconds', 'minutes', 'hours', 'days'),
        })
        .filter(valid);
    case 'tags':
      return fc
        .uniqueArray(fc.record({ key: fc.constantFrom('env', 'team', 'café ✓', '__proto__'), value: fc.string() }), {
          selector: ({ key }) => key,
        })
        .filter(valid);
    case 'records':
      return fc.uniqueArray(recordFor(setting.fields), {
        maxLength: 4,
        selector: (record) => (record as { name: string }).name,
      });
    case 'list': {
      const some = fc.shuffledSubarray(texts.filter((text) => valid([text])));
      return setting.all === undefined ? some : fc.option(some);
    }
    default:
      return setting satisfies never;
  }
}

function recordFor(fields: RecordFields): fc.Arbitrary<unknown> {
  const parts = Object.entries(fields).map(([name, field]) => {
    switch (field.kind) {
      case 'text':
        return [name, fc.constantFrom('plan', 'Team', 'größe', 'x:y', '__proto__', 'é'.repeat(20))];
      case 'choice':
        return [name, fc.constantFrom(...field.options.map(({ value }) => value))];
      case 'toggle':
        return [name, fc.boolean()];
      case 'number':
        return [name, fc.option(fc.integer({ min: -10, max: 3_000 }))];
      default:
        return field satisfies never;
    }
  });
  return fc.record(Object.fromEntries(parts));
}

/**
 * Any values that Cognito would take: what an error names goes back to its default until none is left. Values
 * that resist are thrown away.
 */
export function acceptedValues<R extends Settings>(
  settings: R,
  defaults: ValuesOf<R>,
  problemsOf: (values: ValuesOf<R>) => readonly Problem[],
): fc.Arbitrary<ValuesOf<R>> {
  const parts = Object.entries(settings).map(([id, setting]) => [id, valuesFor(setting)]);
  const anything: fc.Arbitrary<Record<string, unknown>> = fc.record(Object.fromEntries(parts));
  return anything.map((any) => {
    const values = { ...any };
    const typed = values as ValuesOf<R>;
    for (let round = 0; round < 10; round++) {
      const wrong = errorsIn(problemsOf(typed)).flatMap((problem) => problem.settings);
      if (wrong.length === 0) return typed;
      for (const id of wrong) values[id] = defaults[id as keyof R];
    }
    return defaults;
  });
}

function errorsIn(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ level }) => level === 'error');
}
