import * as z from 'zod/mini';
import { arnFault } from '@/lib/settings/arns';
import { count, messageFault, textFault } from '@/lib/settings/check-text';
import type {
  Duration,
  DurationSetting,
  IntegerSetting,
  LongTextSetting,
  Option,
  RecordField,
  RecordFields,
  Setting,
  Tag,
  TagsSetting,
} from '@/lib/settings/kinds';
import { phraseBounds, secondsOf } from '@/lib/settings/phrase';
import type { TextLimits } from '@/lib/settings/text-limits';

type Schema = z.ZodMiniType<unknown>;

// Zod compiles objects with `new Function` unless told not to, which a strict content security policy reports.
z.config({ jitless: true });

/**
 * The zod schema of one setting, its messages in plain words. With `bounds: false` only the type is checked, so
 * that a half-finished draft can be kept: there a number may still be the text that someone typed.
 */
export function schemaOf(setting: Setting, bounds = true): Schema {
  const check = <T>(schema: z.ZodMiniType<T>, fault: (value: T) => string | undefined): Schema =>
    bounds ? checked(schema, fault) : (schema as Schema);
  switch (setting.kind) {
    case 'integer':
      return check(number(numberWanted(setting), bounds), (value) =>
        Number.isInteger(value) && value >= setting.min && value <= setting.max ? undefined : numberWanted(setting),
      );
    case 'toggle':
      return typed(z.boolean, 'Must be on or off.');
    case 'choice':
      return choice(setting.options);
    case 'choices':
      return check(listOf(choice(setting.options)), (values) => repeats(values));
    case 'text':
      return check(text(), (value) =>
        value === '' ? (setting.required ? 'Enter a name.' : undefined) : textFault(value, setting.limits),
      );
    case 'longText':
      return check(text(), (value) =>
        value === '' ? undefined : messageFault(value, setting.limits, neededPlaceholders(setting)),
      );
    case 'arn':
      return check(text(), (value) => (value === '' ? undefined : arnFault(value, setting.service)));
    case 'duration':
      return check(duration(setting, bounds), (value) => durationFault(value, setting));
    case 'tags':
      return check(listOf(tag(setting, bounds)), atMost(setting.maxItems, 'tags'));
    case 'records':
      return check(listOf(record(setting.fields, bounds)), atMost(setting.maxItems, `${setting.item}s`));
    case 'list': {
      const item = check(text(), (value) => (value === '' ? 'Must not be empty.' : textFault(value, setting.limits)));
      const most = atMost(setting.maxItems, 'entries');
      const list = check(listOf(item), (values) => repeats(values) ?? most(values));
      return setting.all === undefined ? list : z.nullable(list);
    }
    default:
      return setting satisfies never;
  }
}

function checked<T>(schema: z.ZodMiniType<T>, fault: (value: T) => string | undefined): Schema {
  return schema.check((payload) => {
    const message = fault(payload.value);
    if (message !== undefined) payload.issues.push({ code: 'custom', message, input: payload.value });
  }) as Schema;
}

function typed<S>(make: (params: { error: string }) => S, error: string): S {
  return make({ error });
}

/** In a draft, what was typed: its type is a promise that only the schema with bounds keeps. */
function number(error: string, bounds: boolean): z.ZodMiniType<number> {
  return bounds
    ? z.number({ error })
    : (z.union([z.number(), z.string()], { error }) as z.ZodMiniType<unknown> as z.ZodMiniType<number>);
}

function text() {
  return typed(z.string, 'Must be text.');
}

function choice(options: readonly Option[]) {
  const error = `Choose one of: ${options.map(({ label }) => label).join(', ')}.`;
  return z.enum(
    options.map(({ value }) => value),
    { error },
  );
}

function listOf<S extends Schema>(item: S) {
  return z.array(item, { error: 'Must be a list.' });
}

function repeats(values: readonly unknown[]): string | undefined {
  return new Set(values).size === values.length ? undefined : 'Names something twice.';
}

function numberWanted(setting: IntegerSetting): string {
  return `Must be ${phraseBounds(setting)}, a whole number.`;
}

/** Invitations may do without a password where people need none; that is a rule (facts 2.3). */
function neededPlaceholders({ placeholders }: LongTextSetting) {
  return placeholders.includes('password') ? [] : placeholders;
}

function duration(setting: DurationSetting, bounds: boolean): z.ZodMiniType<Duration> {
  return z.strictObject({
    value: number(durationWanted(setting), bounds),
    unit: z.enum(['seconds', 'minutes', 'hours', 'days'], { error: 'Choose seconds, minutes, hours or days.' }),
  });
}

function durationFault(value: Duration, setting: DurationSetting): string | undefined {
  const seconds = secondsOf(value);
  const fits = Number.isInteger(value.value) && seconds >= setting.minSeconds && seconds <= setting.maxSeconds;
  return fits ? undefined : durationWanted(setting);
}

function durationWanted(setting: DurationSetting): string {
  return `Must be ${phraseBounds(setting)}, a whole number.`;
}

function tag({ key, value }: TagsSetting, bounds: boolean): z.ZodMiniType<Tag> {
  const limited = (limits: TextLimits, name: string) =>
    bounds
      ? (checked(text(), (entry) =>
          entry === '' && limits.min > 0 ? `Enter a ${name}.` : textFault(entry, limits),
        ) as z.ZodMiniType<string>)
      : text();
  return z.strictObject({ key: limited(key, 'key'), value: limited(value, 'value') });
}

function record(fields: RecordFields, bounds: boolean) {
  const entries = Object.entries(fields).map(([name, field]) => [name, fieldSchema(field, bounds)]);
  return z.strictObject(Object.fromEntries(entries));
}

function fieldSchema(field: RecordField, bounds: boolean): Schema {
  switch (field.kind) {
    case 'text':
      return bounds
        ? checked(text(), (value) =>
            value === '' ? `Enter a ${field.label.toLowerCase()}.` : textFault(value, field.limits),
          )
        : text();
    case 'choice':
      return choice(field.options);
    case 'toggle':
      return typed(z.boolean, 'Must be on or off.');
    case 'number':
      return z.nullable(
        bounds
          ? checked(number('Must be a whole number.', true), (value) =>
              Number.isSafeInteger(value) ? undefined : 'Must be a whole number.',
            )
          : number('Must be a whole number.', false),
      );
    default:
      return field satisfies never;
  }
}

function atMost(max: number, what: string) {
  return (items: readonly unknown[]) =>
    items.length > max ? `At most ${count(max)} ${what}; there are ${count(items.length)}.` : undefined;
}
