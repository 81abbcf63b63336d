import { expect, it } from 'vitest';
import { readServiceModel, shapeAt } from '@/lib/testing/service-model';
import type { JsonObject } from './plan-step';
import { resourceServerFacts } from './resource-server';
import { mergeServerUpdate } from './resource-server-calls';

it('has the limits of AWS’s own description', () => {
  const model = readServiceModel();
  const theirs = (leaf: string) => {
    const { min, max, pattern } = shapeAt(model, 'CreateResourceServer', leaf) ?? {};
    return { min, max, pattern: pattern && `^${pattern.replaceAll('\\-', '-')}$` };
  };
  const ours = ({ min, max, pattern }: { min: number; max: number; pattern?: RegExp }) => ({
    min,
    max,
    pattern: pattern?.source,
  });
  const { identifier, name, scopes } = resourceServerFacts;
  expect(ours(identifier.limits)).toEqual(theirs('Identifier'));
  expect(ours(name.limits)).toEqual(theirs('Name'));
  expect(ours(scopes.fields.name.limits)).toEqual(theirs('Scopes[].ScopeName'));
  expect(ours(scopes.fields.description.limits)).toEqual(theirs('Scopes[].ScopeDescription'));
  expect(scopes.maxItems).toBe(theirs('Scopes').max);
});

it('is sent back with what Pooldeck does not know, of itself and of the scopes that stay', () => {
  const described: JsonObject = {
    ...{ Identifier: 'x', Name: 'X', ManagedBy: 'NOBODY', Shade: 'blue' },
    Scopes: [
      { ScopeName: 'read', ScopeDescription: 'Read', Weight: 3 },
      { ScopeName: 'gone', ScopeDescription: 'Gone' },
    ],
  };
  const scopes = [
    { name: 'write', description: 'Change orders' },
    { name: 'read', description: 'Read orders' },
  ];
  expect(mergeServerUpdate(described, { name: 'Y', scopes })).toEqual({
    ...{ Identifier: 'x', Name: 'Y', Shade: 'blue' },
    Scopes: [
      { ScopeName: 'write', ScopeDescription: 'Change orders' },
      { ScopeName: 'read', ScopeDescription: 'Read orders', Weight: 3 },
    ],
  });
});
