import type { PoolResult, ResultClient } from '../pool-result';
import { lines } from './literal';

/** A `.env` file. Everything that has a `#`, a quote or a space is quoted; ids and URLs need none of it. */
export function envSnippet(result: PoolResult, client?: ResultClient): string {
  const { endpoints, domain, endpointUrl } = result;
  return lines(
    `AWS_REGION=${value(result.region)}`,
    endpointUrl && `AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER=${value(endpointUrl)}`,
    `COGNITO_USER_POOL_ID=${value(result.poolId)}`,
    result.arn && `COGNITO_USER_POOL_ARN=${value(result.arn)}`,
    client && `COGNITO_CLIENT_ID=${value(client.id)}`,
    client?.hasSecret && '# Reveal the secret above and paste it here. Never commit it.',
    client?.hasSecret && 'COGNITO_CLIENT_SECRET=',
    `COGNITO_ISSUER=${value(endpoints.issuer)}`,
    `COGNITO_JWKS_URL=${value(endpoints.jwks)}`,
    domain && `COGNITO_DOMAIN=${value(domain.url)}`,
  );
}

function value(text: string): string {
  return /^[\w:/.,@+-]*$/.test(text) ? text : `"${text.replace(/[\\"$`]/g, '\\$&')}"`;
}
