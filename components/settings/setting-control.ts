import type { FieldControl } from '@/components/ui/field';
import type { Setting } from '@/lib/settings/kinds';
import type { Problem } from '@/lib/settings/problems';

/**
 * What every control gets. `value` is `unknown` because a draft keeps whatever was typed, right or wrong, so that
 * nothing is lost: a number field holds the text "abc" until the person mends it. Controls show it; the schema judges it.
 */
export interface SettingControlProps<S extends Setting = Setting> {
  setting: S;
  value: unknown;
  onChange: (value: unknown) => void;
  /** Id and descriptions that tie the control to its label. */
  field: FieldControl;
  /** What is wrong with single entries of a list; the field itself shows everything else. */
  problems: readonly Problem[];
  disabled?: boolean | undefined;
}

/** Text of a value that should be text. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' && !Number.isNaN(value) ? String(value) : '';
}

/** Entries of a value that should be a list. */
export function entriesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Strings of a value that should be a list of strings. */
export function textsOf(value: unknown): string[] {
  return entriesOf(value).map(textOf);
}

/** Members of a value that should be an object. */
export function membersOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** What was typed as the value of a whole number: a number where it is one, else the text itself. Empty is empty text. */
export function integerFrom(text: string): number | string {
  return /^\s*-?\d{1,15}\s*$/.test(text) ? Number(text) : text;
}
