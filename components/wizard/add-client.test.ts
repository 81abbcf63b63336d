import { describe, expect, it } from 'vitest';
import { newBlueprint } from '@/lib/blueprint/blueprint';
import { blueprintProblems } from '@/lib/blueprint/blueprint-problems';
import { type ClientType, clientTypes } from '@/lib/blueprint/client-types';
import { withNewClient } from './add-client';

const type = (id: ClientType['id']): ClientType => {
  const found = clientTypes.find((each) => each.id === id);
  if (!found) throw new Error(`no client type ${id}`);
  return found;
};

describe('withNewClient', () => {
  it.each(clientTypes)('adds a client of the type $id that is right as it is', (each) => {
    const blueprint = withNewClient(newBlueprint('notes'), each);
    expect(blueprint.clients).toHaveLength(1);
    expect(blueprintProblems(blueprint).filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('gives each a name of its own', () => {
    const twice = withNewClient(withNewClient(newBlueprint('notes'), type('spa')), type('spa'));
    expect(twice.clients.map(({ clientName }) => clientName)).toEqual(['spa', 'spa-2']);
  });

  it('gives a machine the scopes of the APIs that are there', () => {
    const scopes = [{ name: 'read', description: 'Read orders' }];
    const draft = { ...newBlueprint('notes'), resourceServers: [{ identifier: 'orders', name: 'Orders', scopes }] };
    const { clients, resourceServers } = withNewClient(draft, type('m2m'));
    expect(clients[0]?.oauthScopes).toEqual(['orders/read']);
    expect(resourceServers).toEqual(draft.resourceServers);
  });
});
