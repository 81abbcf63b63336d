import { describe, expect, it } from 'vitest';
import { neighbours, stepHref, wizardSteps } from './wizard-steps';

describe('wizardSteps', () => {
  it('follow the order of the issue', () => {
    expect(wizardSteps.map((step) => step.id)).toEqual([
      'name',
      'sign-in',
      'attributes',
      'policies',
      'mfa',
      'messages',
      'tags',
      'devices',
      'clients',
      'triggers',
      'domain',
      'review',
    ]);
  });

  it('know their neighbours', () => {
    expect(neighbours('name').previous).toBeUndefined();
    expect(neighbours('devices').next?.id).toBe('clients');
    expect(neighbours('review').next).toBeUndefined();
  });

  it('are URLs', () => {
    expect(stepHref('abc', 'sign-in')).toBe('/pools/new/abc/sign-in');
  });
});
