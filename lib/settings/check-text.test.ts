import { describe, expect, it } from 'vitest';
import { hasPlaceholder, messageFault, textFault } from '@/lib/settings/check-text';
import { codeMailText, linkMailText, nameText } from '@/lib/settings/text-limits';

describe('a text', () => {
  it('is told its length, its characters, and nothing when it is fine', () => {
    expect(textFault('x'.repeat(128), nameText)).toBeUndefined();
    expect(textFault('x'.repeat(129), nameText)).toBe('Must be at most 128 characters; this has 129.');
    expect(textFault('a/b', nameText)).toBe(nameText.hint);
    expect(textFault('{####', codeMailText)).toBe(codeMailText.hint);
    expect(textFault('abc', { min: 5, max: 9 })).toBe('Must be at least 5 characters.');
  });
});

describe('placeholders', () => {
  it('are found as Cognito finds them', () => {
    expect(hasPlaceholder('Code {####}!', 'code')).toBe(true);
    expect(hasPlaceholder('Code {###}', 'code')).toBe(false);
    expect(hasPlaceholder('{##Verify##}', 'link')).toBe(true);
    expect(hasPlaceholder('{####}', 'link')).toBe(true);
    expect(hasPlaceholder('{##}', 'link')).toBe(false);
    expect(hasPlaceholder('##} and {##', 'link')).toBe(false);
    expect(hasPlaceholder('Hello {USERNAME}', 'username')).toBe(false);
  });

  it('are named before anything else', () => {
    expect(messageFault('Click here', linkMailText, ['link'])).toMatch(/^Put \{##Verify e-mail##\} into the text/);
    expect(messageFault('<a>{##Click here##}</a> ✓', linkMailText, ['link'])).toBeUndefined();
  });
});

describe('a hostile text', () => {
  it.each([
    `${'{##x##}'.repeat(2_857)}\u0001`,
    '{##'.repeat(6_666),
    `{##x##}${'{##'.repeat(6_600)}`,
    `${'{####}'.repeat(3_333)}\u0001`,
  ])('%#: is judged in a moment', (text) => {
    const before = process.cpuUsage();
    messageFault(text, linkMailText, ['link']);
    messageFault(text, codeMailText, ['code']);
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
  });
});
