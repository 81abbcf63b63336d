import { describe, expect, test } from 'vitest';
import { ipe, minute, openBench, refusal } from '../testing/bench.ts';

const bench = openBench();
const { api } = bench;
const CustomDomainConfig = { CertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/0f2c' };
const characters =
  'The domain name contains an invalid character. Domain names can only contain lower-case letters, numbers, and hyphens. Please enter a different name that follows this format: ^[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?$';

async function create(Domain: string, more = {}) {
  const UserPoolId = await bench.makePool();
  return { UserPoolId, answer: await api.createUserPoolDomain({ UserPoolId, Domain, ...more }) };
}

describe('CreateUserPoolDomain', () => {
  test.each(['Upper', 'a.b', '-a', 'a-', 'a_b', 'ä'])(
    'characters of %s [measured GH mineiros-io/terraform-aws-cognito-user-pool#69]',
    async (domain) => {
      expect(await refusal(create(domain))).toEqual(ipe(characters));
    },
  );

  test.each([
    ['my-aws-app', 'aws'],
    ['amazon', 'amazon'],
    ['cognito-x', 'cognito'],
  ])('%s has the reserved word %s [measured PF: between hyphens]', async (domain, word) => {
    expect(await refusal(create(domain))).toEqual(ipe(`Domain cannot contain reserved word: ${word}`));
  });

  test('a reserved word within another passes [measured PF]', async () => {
    await create('myapp-awsome');
  });

  test('64 characters [MODEL]', async () => {
    expect((await refusal(create('a'.repeat(64)))).message).toContain('length less than or equal to 63');
  });

  test('a prefix that another pool has [measured GH]; the same one in another region', async () => {
    await create('taken');
    expect(await refusal(create('taken'))).toEqual(ipe('Domain already associated with another user pool.'));
    const elsewhere = openBench({}, 'us-east-1');
    const UserPoolId = await elsewhere.makePool();
    await elsewhere.api.createUserPoolDomain({ UserPoolId, Domain: 'taken' });
  });

  test('a second prefix for one pool [emulator notes §3]; a custom one beside it [doc Q26]', async () => {
    const { UserPoolId } = await create('first');
    expect(await refusal(api.createUserPoolDomain({ UserPoolId, Domain: 'second' }))).toEqual(
      ipe('User pool already has a domain configured.'),
    );
    await api.createUserPoolDomain({ UserPoolId, Domain: 'id.first.example', CustomDomainConfig });
    const { UserPool } = await api.describeUserPool({ UserPoolId });
    expect(UserPool).toMatchObject({ Domain: 'first', CustomDomain: 'id.first.example' });
    await api.deleteUserPoolDomain({ UserPoolId, Domain: 'id.first.example' });
  });

  test('a custom domain that is no subdomain [measured PF]', async () => {
    for (const domain of ['example.com', 'localhost', 'a..b.c']) {
      expect(await refusal(create(domain, { CustomDomainConfig }))).toEqual(
        ipe('Custom domain is not a valid subdomain'),
      );
    }
  });

  test('a certificate of another region [measured PF]', async () => {
    const config = { CertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/0f2c' };
    expect(await refusal(create('login.a.de', { CustomDomainConfig: config }))).toEqual(
      ipe(
        "The specified SSL certificate doesn't exist, isn't in us-east-1 region, isn't valid, or doesn't include a valid certificate chain.",
      ),
    );
  });

  test('CloudFrontDomain only for a custom one [sdk]; ManagedLoginVersion is 1 when left out [sdk]', async () => {
    expect((await create('plain')).answer).toMatchObject({ ManagedLoginVersion: 1 });
    expect((await create('plainer')).answer.CloudFrontDomain).toBeUndefined();
    const { answer } = await create('login.cf.example', { CustomDomainConfig });
    expect(answer.CloudFrontDomain).toMatch(/^d[0-9a-f]{13}\.cloudfront\.net$/);
  });

  test('four custom domains per region [doc Q26]', async () => {
    const own = openBench();
    const make = async (Domain: string) => {
      const UserPoolId = await own.makePool();
      return own.api.createUserPoolDomain({ UserPoolId, Domain, CustomDomainConfig });
    };
    for (const name of ['a', 'b', 'c', 'd']) await make(`${name}.e.f`);
    expect((await refusal(make('e.e.f'))).name).toBe('LimitExceededException');
  });
});

describe('DescribeUserPoolDomain', () => {
  test('an unknown domain is 200 with an empty description [measured TF]', async () => {
    const { DomainDescription, $metadata } = await api.describeUserPoolDomain({ Domain: 'nobody' });
    expect([DomainDescription, $metadata.httpStatusCode]).toEqual([{}, 200]);
  });

  test('a known one [doc CLI, facts §8]', async () => {
    const { UserPoolId } = await create('known', { ManagedLoginVersion: 2 });
    const { DomainDescription } = await api.describeUserPoolDomain({ Domain: 'known' });
    expect(DomainDescription).toMatchObject({
      UserPoolId,
      AWSAccountId: '123456789012',
      Domain: 'known',
      Status: 'ACTIVE',
      CustomDomainConfig: {},
      ManagedLoginVersion: 2,
      Version: expect.stringMatching(/^20261121\d{6}$/),
    });
    expect(DomainDescription?.CloudFrontDistribution).toMatch(/cloudfront\.net$/);
  });

  test('a custom domain needs polling until it is ACTIVE [AUTH]', async () => {
    await create('slow.a.example', { CustomDomainConfig });
    const status = async () =>
      (await api.describeUserPoolDomain({ Domain: 'slow.a.example' })).DomainDescription?.Status;
    expect(await status()).toBe('CREATING');
    bench.pass(minute);
    expect(await status()).toBe('ACTIVE');
  });
});

describe('UpdateUserPoolDomain and DeleteUserPoolDomain', () => {
  test('pages and certificate change, the name never [sdk]', async () => {
    const { UserPoolId } = await create('change');
    await api.updateUserPoolDomain({ UserPoolId, Domain: 'change', ManagedLoginVersion: 2 });
    const { DomainDescription } = await api.describeUserPoolDomain({ Domain: 'change' });
    expect(DomainDescription?.ManagedLoginVersion).toBe(2);
  });

  test('a deleted prefix is free again; deleting it twice is an error', async () => {
    const { UserPoolId } = await create('again');
    await api.deleteUserPoolDomain({ UserPoolId, Domain: 'again' });
    expect(await refusal(api.deleteUserPoolDomain({ UserPoolId, Domain: 'again' }))).toEqual(
      ipe('No such domain or user pool exists.'),
    );
    await create('again');
  });
});
