import { describe, expect, it } from 'vitest';
import {
  accountOfArn,
  domainHost,
  domainUrl,
  hostedLoginUrl,
  partitionOf,
  poolArn,
  poolEndpoints,
  regionOfPool,
} from './endpoints';

describe('poolArn', () => {
  it('is the form of the facts, §1.5', () => {
    expect(poolArn('eu-west-1_Ab12Cd34E', '123456789012')).toBe(
      'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_Ab12Cd34E',
    );
  });
  it('names the partition of the region', () => {
    expect(poolArn('cn-north-1_Ab12Cd34E', '123456789012')).toMatch(/^arn:aws-cn:/);
    expect(partitionOf('us-gov-west-1')).toBe('aws-us-gov');
  });
  it('is unknown while the account is', () => {
    expect(poolArn('eu-west-1_Ab12Cd34E', undefined)).toBeUndefined();
  });
  it('gives the account of a described pool back', () => {
    expect(accountOfArn('arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_A')).toBe('123456789012');
    expect(accountOfArn('arn:aws:cognito-idp:eu-west-1:nobody:userpool/x')).toBeUndefined();
    expect(accountOfArn(undefined)).toBeUndefined();
  });
});

describe('poolEndpoints', () => {
  it('point at AWS for an AWS connection', () => {
    expect(poolEndpoints({ kind: 'aws' }, 'eu-west-1_Ab12Cd34E')).toEqual({
      issuer: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E',
      jwks: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E/.well-known/jwks.json',
      openIdConfiguration:
        'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E/.well-known/openid-configuration',
    });
  });
  it('point at the endpoint for any other', () => {
    const { issuer } = poolEndpoints({ kind: 'endpoint', url: 'http://127.0.0.1:9338/' }, 'eu-west-1_Ab12Cd34E');
    expect(issuer).toBe('http://127.0.0.1:9338/eu-west-1_Ab12Cd34E');
  });
  it('takes the region from the last underscore', () => {
    expect(regionOfPool('us-gov-west-1_Ab12Cd34E')).toBe('us-gov-west-1');
  });
});

describe('hosted pages', () => {
  it('live at the prefix or at the custom domain', () => {
    expect(domainHost('notes', 'eu-west-1')).toBe('notes.auth.eu-west-1.amazoncognito.com');
    expect(domainHost('login.example.org', 'eu-west-1')).toBe('login.example.org');
  });
  it('live at a path of the embedded Cognito, and at the address of AWS behind other endpoints', () => {
    const url = 'http://127.0.0.1:3000/cognito';
    expect(domainUrl({ kind: 'embedded', url }, 'notes', 'eu-west-1')).toBe(`${url}/domains/eu-west-1/notes`);
    const onAws = 'https://notes.auth.eu-west-1.amazoncognito.com';
    expect(domainUrl({ kind: 'aws' }, 'notes', 'eu-west-1')).toBe(onAws);
    expect(domainUrl({ kind: 'endpoint', url }, 'notes', 'eu-west-1')).toBe(onAws);
  });
  it('start with the client, the grant, its scopes and where to return to', () => {
    const url = new URL(
      hostedLoginUrl({
        place: { kind: 'aws' },
        domain: 'notes',
        region: 'eu-west-1',
        clientId: 'abc',
        redirectUri: 'http://localhost:3000/a b?x=1&y=2',
        responseType: 'code',
        scopes: ['openid', 'email'],
      }),
    );
    expect(url.searchParams.get('redirect_uri')).toBe('http://localhost:3000/a b?x=1&y=2');
    expect(url.searchParams.get('scope')).toBe('openid email');
    expect(url.search).not.toContain('+');
  });
});
