import { describe, expect, it } from 'vitest';
import { placeholders } from '@/lib/settings/placeholders';
import { fillPlaceholders, smsParts } from './message-preview';

describe('fillPlaceholders', () => {
  it('puts examples in place of Cognito placeholders', () => {
    expect(fillPlaceholders('Your code is {####}.', ['code'], false)).toBe(
      `Your code is ${placeholders.code.example}.`,
    );
    expect(fillPlaceholders('{username}: {####}', ['username', 'password'], false)).toBe(
      `${placeholders.username.example}: ${placeholders.password.example}`,
    );
  });

  it('makes a link of the label between the hashes', () => {
    expect(fillPlaceholders('Go {##Verify now##}', ['link'], true)).toBe('Go <a href="#">Verify now</a>');
    expect(fillPlaceholders('Go {##Verify now##}', ['link'], false)).toBe('Go Verify now');
  });

  it('leaves what Cognito would leave', () => {
    expect(fillPlaceholders('{###} {name} {username}', ['code'], false)).toBe('{###} {name} {username}');
  });
});

describe('smsParts', () => {
  it('counts one part up to the limit of the alphabet', () => {
    expect(smsParts('a'.repeat(160)).parts).toBe(1);
    expect(smsParts('a'.repeat(161)).parts).toBe(2);
    expect(smsParts('😀'.repeat(36)).parts).toBe(2);
    expect(smsParts('{'.repeat(80))).toEqual({ characters: 160, parts: 1 });
  });
});
