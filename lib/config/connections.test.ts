import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PooldeckError } from '@/lib/errors';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { root } from '@/lib/testing/source-files';
import { getConnection, listConnections, regionOf } from './connections';

let environment: TestEnvironment;
beforeEach(() => {
  environment = testEnvironment();
});
afterEach(() => environment.close());

function refusal(): string {
  try {
    listConnections();
  } catch (error) {
    if (error instanceof PooldeckError && error.code === 'configuration') return error.message;
  }
  throw new TypeError('was accepted');
}

describe('without a file', () => {
  const ids = () => listConnections().map(({ id }) => id);

  it('there is the embedded Cognito', () => {
    expect(listConnections()).toEqual([
      {
        id: 'embedded',
        title: 'Embedded Cognito',
        kind: 'embedded',
        regions: ['us-east-1'],
        readOnly: false,
        endpoint: 'http://127.0.0.1:3000/cognito',
        credentials: 'none needed',
      },
    ]);
  });

  it.each([
    { AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: 'x' },
    { AWS_PROFILE: 'work' },
    { AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/x', AWS_WEB_IDENTITY_TOKEN_FILE: '/token' },
    { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/v2/credentials' },
    { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1/credentials' },
  ])('AWS credentials add AWS: %j', (variables) => {
    environment.set({ ...variables, AWS_REGION: 'eu-west-1' });
    expect(ids()).toEqual(['embedded', 'aws']);
    expect(getConnection('aws').regions).toEqual(['eu-west-1']);
  });

  it('half a key pair, or a region alone, adds nothing', () => {
    environment.set({ AWS_ACCESS_KEY_ID: 'AKIA', AWS_REGION: 'eu-west-1' });
    expect(ids()).toEqual(['embedded']);
  });

  it('regions, endpoint and read-only come from variables', () => {
    environment.set({
      POOLDECK_EMBEDDED: 'no',
      POOLDECK_ENDPOINT: 'http://127.0.0.1:9338',
      POOLDECK_REGIONS: 'eu-west-1, us-east-2 eu-west-1',
      POOLDECK_READ_ONLY: 'yes',
    });
    const [only, ...others] = listConnections();
    expect(others).toEqual([]);
    expect(only).toMatchObject({ id: 'endpoint', regions: ['eu-west-1', 'us-east-2'], readOnly: true });
  });

  it('no connection at all is refused', () => {
    environment.set({ POOLDECK_EMBEDDED: 'no' });
    expect(refusal()).toContain('There is no connection: give AWS credentials');
  });
});

describe('a file', () => {
  it('gives its connections in its order', () => {
    environment.connections([
      {
        id: 'prod',
        kind: 'aws',
        title: 'Production',
        regions: ['eu-west-1'],
        credentials: { profile: 'prod' },
        readOnly: true,
      },
      {
        id: 'audit',
        kind: 'aws',
        regions: ['eu-west-1'],
        credentials: { role: 'arn:aws:iam::123456789012:role/pooldeck', externalId: 'canary-external' },
      },
      {
        id: 'dev',
        kind: 'endpoint',
        url: 'http://127.0.0.1:4566',
        credentials: { accessKeyId: 'canary-key', secretAccessKey: 'canary-secret' },
      },
      { id: 'here', kind: 'embedded' },
    ]);
    expect(listConnections().map(({ id, title, credentials }) => [id, title, credentials])).toEqual([
      ['prod', 'Production', 'profile prod'],
      ['audit', 'audit', 'role arn:aws:iam::123456789012:role/pooldeck'],
      ['dev', 'dev', 'keys from the configuration'],
      ['here', 'here', 'none needed'],
    ]);
    // What pages get holds neither keys nor the external id, which is as good as a password.
    expect(JSON.stringify(listConnections())).not.toContain('canary');
  });

  it.each([
    [
      'an id twice',
      [
        { id: 'a', kind: 'embedded' },
        { id: 'a', kind: 'aws', regions: ['eu-west-1'] },
      ],
      'uses the id a more than once',
    ],
    [
      'an id that is no address',
      [{ id: 'My Pools', kind: 'embedded' }],
      'connections.0.id: must be 1–40 small letters',
    ],
    ['the id new', [{ id: 'new', kind: 'embedded' }], 'connections.0.id: must not be "new"'],
    ['an unknown kind', [{ id: 'a', kind: 'azure' }], 'connections.0.kind: must be "embedded", "aws" or "endpoint"'],
    [
      'two embedded ones',
      [
        { id: 'a', kind: 'embedded' },
        { id: 'b', kind: 'embedded' },
      ],
      'more than one embedded',
    ],
    ['AWS without regions', [{ id: 'a', kind: 'aws' }], 'connections.0.regions'],
    ['a region twice', [{ id: 'a', kind: 'aws', regions: ['eu-west-1', 'eu-west-1'] }], 'must not name a region twice'],
    [
      'a role that is none',
      [{ id: 'a', kind: 'aws', regions: ['eu-west-1'], credentials: { role: 'admin' } }],
      'connections.0.credentials',
    ],
    [
      'keys for AWS',
      [
        {
          id: 'a',
          kind: 'aws',
          regions: ['eu-west-1'],
          credentials: { accessKeyId: 'canary', secretAccessKey: 'canary' },
        },
      ],
      'connections.0.credentials',
    ],
    [
      'a secret in the address',
      [{ id: 'a', kind: 'endpoint', url: 'http://u:canary@127.0.0.1' }],
      'must not hold a user name or password',
    ],
    [
      'a misspelt member',
      [{ id: 'a', kind: 'embedded', readonly: true }],
      'connections.0: Unrecognized key: "readonly"',
    ],
    ['none', [], 'must hold at least one connection'],
  ])('refuses %s', (_, connections, message) => {
    environment.connections(connections);
    expect(refusal()).toContain(message);
    expect(refusal()).not.toContain('canary');
  });

  it('that is missing, or no JSON, is refused without quoting it', () => {
    environment.set({ POOLDECK_CONNECTIONS: path.join(environment.data, 'none.json') });
    expect(refusal()).toContain('which cannot be read');
    const file = path.join(environment.data, 'broken.json');
    writeFileSync(file, '{"connections": [canary-secret]}');
    environment.set({ POOLDECK_CONNECTIONS: file });
    expect(refusal()).toContain('is not valid JSON');
    expect(refusal()).not.toContain('canary');
  });
});

describe('the region of a pool', () => {
  it('is what its id begins with', () => {
    environment.connections([{ id: 'a', kind: 'aws', regions: ['eu-west-1', 'us-east-1'] }]);
    expect(regionOf(getConnection('a'), 'us-east-1_AbCdEfGhI')).toBe('us-east-1');
    expect(() => regionOf(getConnection('a'), 'ap-south-1_AbCdEfGhI')).toThrow(/covers eu-west-1, us-east-1/);
  });

  it('is the first one for ids of emulators', () => {
    environment.connections([{ id: 'a', kind: 'endpoint', url: 'http://127.0.0.1:9229', regions: ['eu-west-1'] }]);
    expect(regionOf(getConnection('a'), 'local_1a2b3c')).toBe('eu-west-1');
  });

  it('needs a connection that exists', () => {
    expect(() => getConnection('gone')).toThrow(PooldeckError);
  });
});

it('the example of the documentation is accepted', () => {
  const page = readFileSync(path.join(root, 'docs/connections.md'), 'utf8');
  const [, example = ''] = /```json\n(.*?)```/s.exec(page) ?? [];
  const file = path.join(environment.data, 'documented.json');
  writeFileSync(file, example);
  environment.set({ POOLDECK_CONNECTIONS: file });
  expect(listConnections().map(({ id }) => id)).toEqual(['local', 'staging', 'production', 'laptop']);
});
