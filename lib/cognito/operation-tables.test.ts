import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { iamAction, pageOperations, policyFor, policyForOperation, policyForPage } from './iam';
import { isWrite } from './operation-kind';
import { quotaCategory } from './quota-category';

const operations = Object.keys(sdk)
  .filter((name) => /^[A-Z]\w+Command$/.test(name))
  .map((name) => name.replace(/Command$/, ''));

describe('reads and writes', () => {
  it('every operation of the SDK is known, and nothing that changes counts as a read', () => {
    expect(operations.length).toBeGreaterThan(130);
    const reads = operations.filter((name) => !isWrite(name));
    const changing = /Create|Update|Delete|Set[A-Z]|Add|Remove|Enable|Disable|Confirm|Reset|Revoke|Send|SignOut|Forget/;
    expect(reads.filter((name) => changing.test(name))).toEqual([]);
    expect(reads).toHaveLength(46);
  });

  it('what sends a message or makes a token is a write, whatever its name', () => {
    expect(['GetUserAttributeVerificationCode', 'GetTokensFromRefreshToken', 'GetClientToken'].every(isWrite)).toBe(
      true,
    );
    expect(['InitiateAuth', 'SomethingNew', ''].every(isWrite)).toBe(true);
  });
});

describe('quota categories (facts §10.1)', () => {
  it.each([
    ['AdminCreateUser', 'UserCreation'],
    ['AdminSetUserPassword', 'UserAccountRecovery'],
    ['AdminGetUser', 'UserRead'],
    ['AdminDisableUser', 'UserUpdate'],
    ['AdminDeleteUser', 'UserUpdate'],
    ['AdminListGroupsForUser', 'UserResourceRead'],
    ['ListUsers', 'UserList'],
    ['ListUserPools', 'UserPoolRead'],
    ['DescribeUserPool', 'UserPoolRead'],
    ['CreateUserPool', 'UserPoolUpdate'],
    ['GetUserPoolMfaConfig', 'UserPoolResourceRead'],
    ['SetUserPoolMfaConfig', 'UserPoolResourceUpdate'],
    ['DescribeUserPoolDomain', 'UserPoolResourceRead'],
    ['CreateUserPoolDomain', 'UserPoolResourceUpdate'],
    ['AddCustomAttributes', 'UserPoolResourceUpdate'],
    ['DescribeUserPoolClient', 'UserPoolClientRead'],
    ['ListUserPoolClients', 'UserPoolClientRead'],
    ['CreateUserPoolClient', 'UserPoolClientUpdate'],
    ['DeleteUserPoolClientSecret', 'UserPoolClientUpdate'],
    ['AdminInitiateAuth', 'UserAuthentication'],
    ['UpdateProvisionedLimit', 'LimitManagement'],
  ])('%s draws on %s', (operation, category) => {
    expect(quotaCategory(operation)).toBe(category);
  });
});

describe('IAM', () => {
  it('pages name operations that exist', () => {
    expect(
      Object.values(pageOperations)
        .flat()
        .filter((name) => !operations.includes(name)),
    ).toEqual([]);
  });

  it('asks for no more than the operations, on the one pool where IAM can narrow it', () => {
    const scope = { region: 'eu-west-1', account: '123456789012', poolId: 'eu-west-1_AbCdEfGhI' };
    expect(JSON.parse(policyFor(['DescribeUserPool', 'ListUserPools'], scope))).toEqual({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['cognito-idp:ListUserPools'], Resource: '*' },
        {
          Effect: 'Allow',
          Action: ['cognito-idp:DescribeUserPool'],
          Resource: 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEfGhI',
        },
      ],
    });
  });

  it('creating a pool needs the right to tag it', () => {
    expect(policyForPage('createPool')).toContain('cognito-idp:TagResource');
  });

  const usersPage = [
    'AdminGetUser',
    'AdminGetUserAuthFactors',
    'AdminListGroupsForUser',
    'DescribeUserPool',
    'ListUsers',
  ].map((operation) => `cognito-idp:${operation}`);

  it.each([
    ['ListUserPools', ['cognito-idp:ListUserPools']],
    ['ListUsers', usersPage],
    ['AdminGetUser', usersPage],
    ['SetRiskConfiguration', ['cognito-idp:SetRiskConfiguration']],
  ])('a denial of %s asks for what its page needs', (operation, actions) => {
    const { Statement } = JSON.parse(policyForOperation(operation));
    expect(Statement.flatMap(({ Action }: { Action: string[] }) => Action)).toEqual(actions);
  });

  it.each([
    ['cn-north-1', 'arn:aws-cn:cognito-idp:cn-north-1:*:userpool/*'],
    ['us-gov-west-1', 'arn:aws-us-gov:cognito-idp:us-gov-west-1:*:userpool/*'],
  ])('knows the partition of %s', (region, arn) => {
    expect(policyFor(['ListUsers'], { region })).toContain(arn);
  });

  it('public operations need no permission', () => {
    expect(iamAction('SignUp')).toBeUndefined();
    expect(iamAction('AdminGetUser')).toBe('cognito-idp:AdminGetUser');
  });
});
