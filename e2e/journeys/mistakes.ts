import { arnServices } from '@/lib/settings/arns';
import { count } from '@/lib/settings/check-text';
import type { ArnSetting, DurationSetting, IntegerSetting, RecordField, Setting } from '@/lib/settings/kinds';
import { secondsOf } from '@/lib/settings/phrase';
import { placeholders } from '@/lib/settings/placeholders';
import type { TextLimits } from '@/lib/settings/text-limits';

/** What a person may type by mistake or malice, and what the message at the field has to name. */
export interface Mistake {
  readonly typed: string;
  readonly told: string;
}

/** Typed into every text; where a field has no rule against one of them, it must come back as it was typed. */
const oddTexts = [
  '<script>document.title = "taken over"</script>',
  `"O'Brien"; DROP TABLE pools; --`,
  '😀👩‍👩‍👧',
  'Zwölf Boxkämpfer',
  'example.com/without scheme',
  '\u202Eesrever',
];

/** Mistakes for a setting that is one box to type in; undefined for every other kind. */
export function mistakesOf(setting: Setting): Mistake[] | undefined {
  switch (setting.kind) {
    case 'integer':
      return integerMistakes(setting);
    case 'duration':
      return durationMistakes(setting);
    case 'text':
      return [...(setting.required ? [{ typed: '', told: 'Enter a name' }] : []), ...textMistakes(setting.limits)];
    case 'longText':
      return messageMistakes(setting);
    case 'arn':
      return arnMistakes(setting);
    case 'tags':
    case 'records':
    case 'list':
    case 'toggle':
    case 'choice':
    case 'choices':
      return undefined;
    default:
      return setting satisfies never;
  }
}

/** Mistakes for a text of these limits that is not empty. */
export function textMistakes({ max, pattern, hint = '' }: TextLimits): Mistake[] {
  return [
    { typed: 'x'.repeat(max + 1), told: `at most ${count(max)} characters` },
    ...oddTexts
      .filter((text) => text.length <= max && pattern?.test(text) === false)
      .map((typed) => ({ typed, told: hint })),
  ];
}

/** Mistakes for one field of a record. */
export function fieldMistakes(field: RecordField): Mistake[] {
  switch (field.kind) {
    case 'text':
      return [{ typed: '', told: 'Enter a name' }, ...textMistakes(field.limits)];
    case 'number':
      return ['eight', '1.5', '9'.repeat(40), '<b>1</b>'].map((typed) => ({ typed, told: 'whole number' }));
    case 'choice':
    case 'toggle':
      return [];
    default:
      return field satisfies never;
  }
}

const noNumbers = ['', 'eight', '1.5', '٣', '<b>9</b>', '9'.repeat(40)];

function integerMistakes({ min, max }: IntegerSetting): Mistake[] {
  return [String(min - 1), String(max + 1), ...noNumbers].map((typed) => ({ typed, told: `${min}–${max}` }));
}

/** The unit stays at its default. */
function durationMistakes({ maxSeconds, default: { unit } }: DurationSetting): Mistake[] {
  const most = maxSeconds / secondsOf({ value: 1, unit });
  return [String(most + 1), '0', ...noNumbers].map((typed) => ({ typed, told: 'whole number' }));
}

function messageMistakes({ limits, placeholders: names }: Extract<Setting, { kind: 'longText' }>): Mistake[] {
  const all = names.map((name) => placeholders[name].token).join(' ');
  const without = names.map((name) => ({
    typed: `Hello ${names
      .filter((other) => other !== name)
      .map((other) => placeholders[other].token)
      .join(' ')}`,
    told: placeholders[name].token,
  }));
  const joined = { typed: `${all} 👩‍👩‍👧`, told: limits.hint ?? '' };
  return [
    { typed: all + 'x'.repeat(limits.max), told: `at most ${count(limits.max)} characters` },
    ...(limits.pattern?.test(joined.typed) === false ? [joined] : []),
    ...without,
  ];
}

function arnMistakes({ service }: ArnSetting): Mistake[] {
  const { what, example } = arnServices[service];
  const elsewhere = service === 'iam' ? arnServices.lambda.example : arnServices.iam.example;
  const typed = ['my-function', elsewhere, `${example}<script>`, `"${example}😀"`];
  return [...typed, `${example}${'x'.repeat(2048)}`].map((text) => ({
    typed: text,
    told: `Must be the ARN of ${what}`,
  }));
}
