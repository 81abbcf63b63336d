import { partitionOf } from '../endpoints';
import type { PoolResult, ResultClient } from '../pool-result';
import { shellQuote } from '../shell-quote';
import { lines } from './literal';

/** Who hands out the credentials, as IAM names it: by partition. */
function principalOf(region: string): string {
  const partition = partitionOf(region);
  if (partition === 'aws-cn') return 'cognito-identity.cn-north-1.amazonaws.com.cn';
  return `cognito-identity${partition === 'aws-us-gov' ? '-us-gov' : ''}.amazonaws.com`;
}

/** The pool as identity pools know it: the host and path of its usual issuer. */
function providerOf({ region, poolId }: PoolResult): string {
  const suffix = partitionOf(region) === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  return `cognito-idp.${region}.${suffix}/${poolId}`;
}

/** Names of identity pools and roles have few characters. */
function nameOf({ name, id }: ResultClient): string {
  const plain = name.replace(/[^\w+=,.@-]+/g, '-').replace(/^-+|-+$/g, '');
  return `${plain || id}-identities`.slice(0, 64);
}

/** An identity pool for people of this pool and client, and the role they get. */
export function identityPoolCli(result: PoolResult, client: ResultClient): string {
  const at = `--region ${shellQuote(result.region)}`;
  const name = shellQuote(nameOf(client));
  const provider = { ProviderName: providerOf(result), ClientId: client.id, ServerSideTokenCheck: true };
  const trust = JSON.stringify(trustOf(principalOf(result.region), hole)).replace(hole, `'"$IDENTITY_POOL_ID"'`);
  return lines(
    `IDENTITY_POOL_ID=$(aws cognito-identity create-identity-pool ${at} \\`,
    `  --identity-pool-name ${name} --no-allow-unauthenticated-identities \\`,
    `  --cognito-identity-providers ${shellQuote(JSON.stringify([provider]))} \\`,
    '  --query IdentityPoolId --output text)',
    '',
    '# The role may do nothing yet: attach a policy to it.',
    `ROLE_ARN=$(aws iam create-role --role-name ${name} \\`,
    `  --assume-role-policy-document '${trust}' \\`,
    '  --query Role.Arn --output text)',
    '',
    `aws cognito-identity set-identity-pool-roles ${at} \\`,
    '  --identity-pool-id "$IDENTITY_POOL_ID" --roles authenticated="$ROLE_ARN"',
  );
}

const hole = '\uE000';

function trustOf(principal: string, identityPoolId: string) {
  const statement = {
    Effect: 'Allow',
    Principal: { Federated: principal },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: { [`${principal}:aud`]: identityPoolId },
      'ForAnyValue:StringLike': { [`${principal}:amr`]: 'authenticated' },
    },
  };
  return { Version: '2012-10-17', Statement: [statement] };
}

/** The same for CloudFormation. */
export function identityPoolTemplate(result: PoolResult, client: ResultClient): string {
  const principal = principalOf(result.region);
  return lines(
    "AWSTemplateFormatVersion: '2010-09-09'",
    'Resources:',
    '  IdentityPool:',
    '    Type: AWS::Cognito::IdentityPool',
    '    Properties:',
    `      IdentityPoolName: ${JSON.stringify(nameOf(client))}`,
    '      AllowUnauthenticatedIdentities: false',
    '      CognitoIdentityProviders:',
    `        - ProviderName: ${JSON.stringify(providerOf(result))}`,
    `          ClientId: ${JSON.stringify(client.id)}`,
    '          ServerSideTokenCheck: true',
    '  # It may do nothing yet: add policies.',
    '  SignedInRole:',
    '    Type: AWS::IAM::Role',
    '    Properties:',
    '      AssumeRolePolicyDocument:',
    "        Version: '2012-10-17'",
    '        Statement:',
    '          - Effect: Allow',
    `            Principal: { Federated: ${principal} }`,
    '            Action: sts:AssumeRoleWithWebIdentity',
    '            Condition:',
    '              StringEquals:',
    `                ${principal}:aud: !Ref IdentityPool`,
    '              ForAnyValue:StringLike:',
    `                ${principal}:amr: authenticated`,
    '  Roles:',
    '    Type: AWS::Cognito::IdentityPoolRoleAttachment',
    '    Properties:',
    '      IdentityPoolId: !Ref IdentityPool',
    '      Roles: { authenticated: !GetAtt SignedInRole.Arn }',
    'Outputs:',
    '  IdentityPoolId: { Value: !Ref IdentityPool }',
  );
}
