import { arnServices } from '@/lib/settings/arns';
import { count } from '@/lib/settings/check-text';
import type { Duration, FactSheet, Option, RecordField, Tag, TimeUnit } from '@/lib/settings/kinds';

/** A value as a person reads it on the review or in a read-only row. Never empty. */
export function phraseValue(setting: FactSheet, value: unknown): string {
  switch (setting.kind) {
    case 'integer':
      return phraseCount(value as number, setting.unit);
    case 'toggle':
      return value ? 'On' : 'Off';
    case 'choice':
      return labelOf(setting.options, value as string);
    case 'choices':
      return phraseList((value as string[]).map((item) => labelOf(setting.options, item)).map(midSentence));
    case 'text':
    case 'longText':
    case 'arn':
      return (value as string) || (setting.whenEmpty ?? 'Not set');
    case 'duration':
      return phraseDuration(value as Duration);
    case 'tags':
      return phraseList((value as Tag[]).map((tag) => (tag.value ? `${tag.key} = ${tag.value}` : tag.key)));
    case 'records':
      return phraseList((value as Record<string, unknown>[]).map((record) => phraseRecord(setting.fields, record)));
    case 'list':
      return value === null ? (setting.all ?? 'All') : phraseList(value as string[]);
    default:
      return setting satisfies never;
  }
}

/** The bounds of a setting in words: "6–99 characters". Undefined where none are worth saying. */
export function phraseBounds(setting: FactSheet): string | undefined {
  switch (setting.kind) {
    case 'integer':
      return `${setting.min}–${setting.max} ${setting.unit}`;
    case 'duration':
      return `${phraseSeconds(setting.minSeconds)} to ${phraseSeconds(setting.maxSeconds)}`;
    case 'text':
    case 'longText':
      return `${setting.required ? '1–' : 'Up to '}${count(setting.limits.max)} characters`;
    case 'arn':
      return arnServices[setting.service].example;
    case 'tags':
      return `Up to ${setting.maxItems} tags`;
    case 'records':
      return `Up to ${setting.maxItems} ${setting.item}s`;
    case 'list':
      return `Up to ${setting.maxItems}`;
    case 'toggle':
    case 'choice':
    case 'choices':
      return undefined;
    default:
      return setting satisfies never;
  }
}

const secondsIn: Record<TimeUnit, number> = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 };

/** The length of a duration in seconds. */
export function secondsOf({ value, unit }: Duration): number {
  return value * secondsIn[unit];
}

/** Seconds in the largest unit that divides them: 315360000 is "3,650 days". */
export function phraseSeconds(seconds: number): string {
  const unit = (['days', 'hours', 'minutes'] as const).find((name) => seconds % secondsIn[name] === 0) ?? 'seconds';
  return phraseDuration({ value: seconds / secondsIn[unit], unit });
}

export function phraseDuration({ value, unit }: Duration): string {
  return phraseCount(value, unit);
}

/** "1 day", "7 days": units are plurals. */
function phraseCount(value: number, unit: string): string {
  return `${count(value)} ${value === 1 ? unit.replace(/s$/, '') : unit}`;
}

function phraseList(items: readonly string[]): string {
  return items.length === 0 ? 'None' : items.join(', ');
}

/** "E-mail address, phone number": a label that follows another begins small, unless it is an abbreviation. */
function midSentence(label: string, index: number): string {
  return index > 0 && /^[A-Z][a-z-]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

function labelOf(options: readonly Option[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value;
}

/** "department (text, 0–50, fixed)": the first field, then what it says. */
function phraseRecord(fields: Readonly<Record<string, RecordField>>, record: Record<string, unknown>): string {
  const [first = '', ...rest] = Object.keys(fields);
  const says = rest.flatMap((name) => {
    const field = fields[name];
    const value = record[name];
    if (field === undefined || value === null || value === field.default) {
      return field?.kind === 'choice' ? [labelOf(field.options, String(value)).toLowerCase()] : [];
    }
    switch (field.kind) {
      case 'choice':
        return [labelOf(field.options, String(value)).toLowerCase()];
      case 'toggle':
        return [value ? field.label.toLowerCase() : `not: ${field.label.toLowerCase()}`];
      default:
        return [`${field.label.toLowerCase()} ${value}`];
    }
  });
  return says.length === 0 ? String(record[first]) : `${record[first]} (${says.join(', ')})`;
}
