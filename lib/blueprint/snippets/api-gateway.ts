import type { PoolResult, ResultClient } from '../pool-result';
import { shellQuote } from '../shell-quote';
import { lines } from './literal';
import { own } from './own-scopes';

/** A JWT authorizer of an HTTP API, and a route that wants it. Access tokens match the audience by their client_id. */
export function apiGatewayCli({ region, endpoints }: PoolResult, { id, scopes }: ResultClient): string {
  const at = `--region ${shellQuote(region)} --api-id "$API_ID"`;
  const asked = own(scopes);
  return lines(
    '# Set API_ID and ROUTE_ID first: aws apigatewayv2 get-apis, aws apigatewayv2 get-routes.',
    `AUTHORIZER_ID=$(aws apigatewayv2 create-authorizer ${at} \\`,
    '  --name cognito --authorizer-type JWT \\',
    "  --identity-source '$request.header.Authorization' \\",
    `  --jwt-configuration ${shellQuote(JSON.stringify({ Audience: [id], Issuer: endpoints.issuer }))} \\`,
    '  --query AuthorizerId --output text)',
    '',
    `aws apigatewayv2 update-route ${at} --route-id "$ROUTE_ID" \\`,
    `  --authorization-type JWT --authorizer-id "$AUTHORIZER_ID"${asked.length > 0 ? ' \\' : ''}`,
    asked.length > 0 && `  --authorization-scopes ${asked.map(shellQuote).join(' ')}`,
  );
}

/** The same for CloudFormation, with a proxy route of one's own integration. */
export function apiGatewayTemplate({ endpoints }: PoolResult, { id, scopes }: ResultClient): string {
  const asked = own(scopes);
  return lines(
    "AWSTemplateFormatVersion: '2010-09-09'",
    'Parameters:',
    '  ApiId: { Type: String, Description: Id of the HTTP API }',
    '  IntegrationId: { Type: String, Description: Id of the integration that answers }',
    'Resources:',
    '  Authorizer:',
    '    Type: AWS::ApiGatewayV2::Authorizer',
    '    Properties:',
    '      ApiId: !Ref ApiId',
    '      Name: cognito',
    '      AuthorizerType: JWT',
    '      IdentitySource: [$request.header.Authorization]',
    '      JwtConfiguration:',
    `        Audience: [${JSON.stringify(id)}]`,
    `        Issuer: ${JSON.stringify(endpoints.issuer)}`,
    '  Route:',
    '    Type: AWS::ApiGatewayV2::Route',
    '    Properties:',
    '      ApiId: !Ref ApiId',
    "      RouteKey: 'ANY /{proxy+}'",
    '      AuthorizationType: JWT',
    '      AuthorizerId: !Ref Authorizer',
    asked.length > 0 && `      AuthorizationScopes: [${asked.map((scope) => JSON.stringify(scope)).join(', ')}]`,
    "      Target: !Join ['/', [integrations, !Ref IntegrationId]]",
  );
}
