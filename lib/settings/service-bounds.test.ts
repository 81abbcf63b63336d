import { describe, expect, it } from 'vitest';
import { arnPattern } from '@/lib/settings/arns';
import { clientSettings } from '@/lib/settings/client-settings';
import type { Option, Setting } from '@/lib/settings/kinds';
import { poolSettings } from '@/lib/settings/pool-settings';
import type { Target } from '@/lib/settings/sdk-inputs';
import type { TextLimits } from '@/lib/settings/text-limits';
import { elementOf, readServiceModel, type Shape, shapeAt } from '@/lib/testing/service-model';

// Bounds, patterns and words of every setting against AWS's own description of the service.

const model = readServiceModel();
const operations: Record<Target, string> = {
  pool: 'CreateUserPool',
  mfa: 'SetUserPoolMfaConfig',
  client: 'CreateUserPoolClient',
  domain: 'CreateUserPoolDomain',
};
const settings = Object.entries<Setting>({ ...poolSettings, ...clientSettings });

/** Where Pooldeck is stricter than the description, with the reason. Each line must be needed. */
const stricter: Record<string, string> = {
  'temporaryPasswordDays min': 'Cognito reads 0 as 7 (facts 2.1).',
  'accessTokenValidity min': 'The description counts the bare number; 5 minutes was measured (facts 5.1).',
  'idTokenValidity min': 'The same.',
  'refreshTokenValidity min': '0 is read as 30 days; 60 minutes was measured (facts 5.1).',
  'smsRoleArn min': 'An empty ARN is not sent at all.',
  'smsRoleArn pattern': 'The same: the description lets it be empty.',
  'smsExternalId max': 'A screenful instead of 131,072.',
  'eumsExternalId max': 'The same.',
  'eumsOrigination max': 'The same.',
  'eumsConfigurationSet max': 'The same.',
  'eumsIndiaEntity max': 'The same.',
  'eumsIndiaTemplate max': 'The same.',
  'emailFrom max': 'No address is longer.',
  'domainName pattern': 'The description has the pattern of a prefix, which no domain name with a dot can match.',
};

/** Words of the description that no option writes, with the reason. */
const notOffered: Record<string, Record<string, string>> = {
  issuer: { ORIGINAL: 'What Cognito has without the member, so it is not sent.' },
  encryptionKey: { AWS_OWNED_KEY: 'The same.' },
  requiredAttributes: {
    DateTime: 'No standard attribute has this type.',
    Boolean: 'Only email_verified and phone_number_verified, which cannot be required.',
  },
  firstFactors: { SOFTWARE_TOKEN: 'The SDK says it is not supported as a first factor.' },
  authFlows: {
    ADMIN_NO_SRP_AUTH: 'Old name of ALLOW_ADMIN_USER_PASSWORD_AUTH.',
    CUSTOM_AUTH_FLOW_ONLY: 'Old name of ALLOW_CUSTOM_AUTH.',
    USER_PASSWORD_AUTH: 'Old name of ALLOW_USER_PASSWORD_AUTH.',
  },
};

/** Members younger than the published description. */
const younger = ['AcrConfiguration{}.AcrValue'];

interface Bound {
  readonly name: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

function textBounds(name: string, ours: TextLimits, theirs: Shape | undefined): Bound[] {
  return [
    { name: `${name} min`, ours: ours.min, theirs: theirs?.min },
    { name: `${name} max`, ours: ours.max, theirs: theirs?.max },
    { name: `${name} pattern`, ours: plain(ours.pattern?.source), theirs: plain(theirs?.pattern) },
  ];
}

/** Without anchors, and without escapes that make no difference; `.*` with line breaks allows everything. */
function plain(pattern: string | undefined): string | undefined {
  const bare = pattern?.replace(/^\^|\$$/g, '').replaceAll('\\-', '-');
  return bare === '(?s).*' ? undefined : bare;
}

function numberBounds(name: string, min: number, max: number, theirs: Shape | undefined): Bound[] {
  return [
    { name: `${name} min`, ours: min, theirs: theirs?.min },
    { name: `${name} max`, ours: max, theirs: theirs?.max },
  ];
}

/** Every number and pattern that a setting states, beside what the description states at the same place. */
function boundsOf(id: string, setting: Setting): Bound[] {
  const { target, paths } = setting.aws;
  const at = (path = paths[0] ?? '') => shapeAt(model, operations[target], path);
  switch (setting.kind) {
    case 'integer':
      return numberBounds(id, setting.min, setting.max, at());
    case 'duration':
      return numberBounds(id, setting.minSeconds, setting.maxSeconds, at());
    case 'text':
    case 'longText':
      return textBounds(id, setting.limits, at());
    case 'arn':
      return textBounds(id, { min: 20, max: 2048, pattern: arnPattern }, at());
    case 'tags': {
      const shape = at();
      const key = shape?.key && model.shapes[shape.key.shape];
      return [
        ...textBounds(`${id}.key`, setting.key, key),
        ...textBounds(`${id}.value`, setting.value, elementOf(model, shape)),
      ];
    }
    case 'list':
      return [
        { name: `${id} maxItems`, ours: setting.maxItems, theirs: at()?.max },
        ...textBounds(id, setting.limits, elementOf(model, at())),
      ];
    case 'records':
      return [
        { name: `${id} maxItems`, ours: setting.maxItems, theirs: at('Schema')?.max },
        ...Object.entries(setting.fields).flatMap(([name, field]) =>
          field.kind === 'text' ? textBounds(`${id}.${name}`, field.limits, at(paths[0])) : [],
        ),
      ];
    case 'toggle':
    case 'choice':
    case 'choices':
      return [];
    default:
      return setting satisfies never;
  }
}

/** Every word that the options of a setting can write, by leaf. */
function wordsWritten(setting: Setting): { path: string; words: Set<unknown> }[] {
  const values = valuesToWrite(setting);
  return setting.aws.paths.map((path) => ({
    path,
    words: new Set(values.flatMap((value) => leavesAt(setting.aws.write(value), path))),
  }));
}

function valuesToWrite(setting: Setting): unknown[] {
  const of = (options: readonly Option[]) => options.map(({ value }) => value);
  switch (setting.kind) {
    case 'toggle':
      return [true, false];
    case 'choice':
      return of(setting.options);
    case 'choices':
      return of(setting.options).map((value) => [value]);
    case 'duration':
      return ['seconds', 'minutes', 'hours', 'days'].map((unit) => ({ value: 1, unit }));
    case 'records':
      return of(setting.fields.type?.kind === 'choice' ? setting.fields.type.options : []).map((type) => [
        { name: 'x', type, min: null, max: null, mutable: true, developerOnly: true },
      ]);
    default:
      return [];
  }
}

function leavesAt(value: unknown, path: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => leavesAt(item, path));
  if (path === '') return value === undefined ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  const [step = '', ...rest] = path.split('.');
  return leavesAt((value as Record<string, unknown>)[step.replace('[]', '')], rest.join('.'));
}

const bounds = settings.flatMap(([id, setting]) => boundsOf(id, setting)).filter(({ theirs }) => theirs !== undefined);
const words = settings.flatMap(([id, setting]) =>
  wordsWritten(setting).flatMap(({ path, words: written }) => {
    const shape = shapeAt(model, operations[setting.aws.target], path);
    const theirs = shape?.enum ?? elementOf(model, shape)?.enum;
    return theirs === undefined ? [] : [{ id, path, written, theirs }];
  }),
);
const wordCount = words.reduce((sum, { theirs }) => sum + theirs.length, 0);

describe(`settings against the service description: ${bounds.length} bounds and ${wordCount} words of ${words.length} enumerations`, () => {
  it.each(bounds)('$name', ({ name, ours, theirs }) => {
    if (!(name in stricter)) return expect(ours).toEqual(theirs);
    if (name.endsWith(' min')) expect(Number(ours)).toBeGreaterThan(Number(theirs));
    else if (name.endsWith(' max')) expect(Number(ours)).toBeLessThan(Number(theirs));
    else expect(ours).not.toEqual(theirs);
  });

  it.each(words)('words of $id at $path', ({ id, written, theirs }) => {
    expect([...written].filter((word) => !theirs.includes(String(word)))).toEqual([]);
    const missing = theirs.filter((word) => !written.has(word));
    expect(missing).toEqual(Object.keys(notOffered[id] ?? {}));
  });

  it('knows every leaf, but for the members younger than the description', () => {
    const unknown = settings.flatMap(([, { aws }]) =>
      aws.paths.filter((path) => shapeAt(model, operations[aws.target], path) === undefined),
    );
    expect([...new Set(unknown)]).toEqual(younger);
  });

  it('needs every line of its exceptions', () => {
    const names = new Set(bounds.map(({ name }) => name));
    expect(Object.keys(stricter).filter((name) => !names.has(name))).toEqual([]);
  });

  it('reads the description rightly', () => {
    expect(shapeAt(model, 'CreateUserPool', 'Policies.PasswordPolicy.MinimumLength')).toMatchObject({
      min: 6,
      max: 99,
    });
    expect(shapeAt(model, 'CreateUserPool', 'Schema[].Name')).toMatchObject({ max: 20 });
    expect(shapeAt(model, 'CreateUserPool', 'Nothing.Here')).toBeUndefined();
  });
});
