/** Bounds of a text as the official service description has them. Length counts UTF-16 units. */
export interface TextLimits {
  readonly min: number;
  readonly max: number;
  /** Anchored: Cognito matches the whole text. */
  readonly pattern?: RegExp;
  /** The pattern in words, as a whole sentence: "May contain …". */
  readonly hint?: string;
  /** Every character of the pattern. Tried first: the pattern itself can take minutes to refuse a long text. */
  readonly characters?: RegExp;
}

/** Names of pools and app clients. */
export const nameText = {
  min: 1,
  max: 128,
  pattern: /^[\w\s+=,.@-]+$/u,
  hint: 'May contain letters without accents, digits, spaces and _ + = , . @ -',
} as const satisfies TextLimits;

const readableCharacters = /^[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*$/u;
const readable =
  'Contains a character that Cognito refuses in messages, such as a joined emoji or a control character.';

export const subjectText = {
  min: 1,
  max: 140,
  pattern: /^[\p{L}\p{M}\p{S}\p{N}\p{P}\s]+$/u,
  hint: readable,
} as const satisfies TextLimits;

/** E-mail body with a code in it. */
export const codeMailText = {
  min: 6,
  max: 20_000,
  pattern: /^[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*\{####\}[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*$/u,
  hint: readable,
  characters: readableCharacters,
} as const satisfies TextLimits;

/** E-mail body with a link in it. */
export const linkMailText = {
  min: 6,
  max: 20_000,
  pattern: /^[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*\{##[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*##\}[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*$/u,
  hint: readable,
  characters: readableCharacters,
} as const satisfies TextLimits;

export const inviteMailText = {
  min: 6,
  max: 20_000,
  pattern: readableCharacters,
  hint: readable,
} as const satisfies TextLimits;

/** Text message with a code in it. One line: only the invitation's pattern lets line breaks through. */
export const codeSmsText = {
  min: 6,
  max: 140,
  pattern: /^.*\{####\}.*$/u,
  hint: 'Must be a single line.',
} as const satisfies TextLimits;

export const inviteSmsText = { min: 6, max: 140 } as const satisfies TextLimits;

/** A text that the description hardly limits. */
export const anyText = { min: 0, max: 131_072 } as const satisfies TextLimits;

export const regionText = {
  min: 5,
  max: 32,
  pattern: /^[a-z]{2,4}(-[a-z]+)+-\d+$/u,
  hint: 'Must be the code of an AWS Region, like eu-west-1.',
} as const satisfies TextLimits;
