import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClientSettingId, clientSettings } from '@/lib/settings/client-settings';
import { encodeClient } from '@/lib/settings/encode';
import { clientProblems } from '@/lib/settings/problems';
import { clientDefaults, poolDefaults } from '@/lib/settings/values';
import { acceptedValues } from '@/lib/testing/setting-values';
import { changedClientSettings, mergeClientUpdate, updatableClient } from './client-update';
import { asJson, type JsonObject } from './plan-step';

const pool = poolDefaults('notes');
const clients = acceptedValues(clientSettings, clientDefaults('web'), (client) => clientProblems(client, pool));

/** An app client as Cognito would describe it, with members and entries that nobody here knows. */
function described(values: ReturnType<typeof clientDefaults>): JsonObject {
  const { GenerateSecret: _, ...input } = asJson(encodeClient(values, pool));
  const flows = Array.isArray(input.ExplicitAuthFlows) ? input.ExplicitAuthFlows : [];
  return {
    ...input,
    ExplicitAuthFlows: [...flows, 'ALLOW_FLOW_OF_NEXT_YEAR'],
    NewThing: { On: true, Deep: { Er: [1, 2] } },
    UserPoolId: 'eu-central-1_AAAAAAAAA',
    ClientId: 'abc',
    CreationDate: 1_700_000_000.123,
    LastModifiedDate: 1_700_000_001.5,
    ClientSecret: 'canary',
  };
}

describe('the update of an app client', () => {
  it('says what a new client with the values would be told, and carries along what nobody here knows', () => {
    fc.assert(
      fc.property(clients, clients, (before, after) => {
        const update = mergeClientUpdate(described(before), { before, after, pool });
        expect(update).not.toHaveProperty('ClientSecret');
        expect(update).not.toHaveProperty('LastModifiedDate');
        const { GenerateSecret: _, ExplicitAuthFlows: flows = [], ...expected } = asJson(encodeClient(after, pool));
        const { NewThing, UserPoolId, ClientId, ExplicitAuthFlows, ...sent } = update;
        expect(sent).toEqual(expected);
        expect(ExplicitAuthFlows).toEqual([...(Array.isArray(flows) ? flows : []), 'ALLOW_FLOW_OF_NEXT_YEAR']);
        expect({ NewThing, UserPoolId, ClientId }).toEqual({
          NewThing: { On: true, Deep: { Er: [1, 2] } },
          UserPoolId: 'eu-central-1_AAAAAAAAA',
          ClientId: 'abc',
        });
      }),
    );
  });

  it('of nothing sends the client back as it was', () => {
    fc.assert(
      fc.property(clients, (values) => {
        const raw = described(values);
        expect(mergeClientUpdate(raw, { before: values, after: values, pool })).toEqual(updatableClient(raw));
      }),
    );
  });

  it('keeps what an older client says in its own way, as long as the setting is not touched', () => {
    const raw = {
      ClientName: 'old',
      ExplicitAuthFlows: ['ADMIN_NO_SRP_AUTH'],
      TokenValidityUnits: { IdToken: 'hours' },
    };
    const before = { ...clientDefaults('old'), authFlows: [] };
    const update = mergeClientUpdate(raw, { before, after: { ...before, clientName: 'new' }, pool });
    expect(update).toEqual({ ...raw, ClientName: 'new' });
  });
});

it('changed settings are named in the order of the registry', () => {
  const before = clientDefaults('a');
  const after = { ...before, callbackUrls: ['https://example.com'], clientName: 'b' };
  const order = Object.keys(clientSettings) as ClientSettingId[];
  const changed = changedClientSettings(before, after);
  expect(changed).toEqual(order.filter((id) => id === 'clientName' || id === 'callbackUrls'));
  expect(changedClientSettings(before, before)).toEqual([]);
});
