import type { PoolResult, ResultClient } from '../pool-result';
import { shellQuote } from '../shell-quote';
import { lines } from './literal';
import type { Need } from './snippet';

/** The path that every load balancer is called back at. */
export const loadBalancerCallback = '/oauth2/idpresponse';

/** A load balancer insists on a secret, and names the pool by its ARN. */
export const loadBalancerNeeds = ({ arn }: PoolResult, { hasSecret }: ResultClient): (Need | false)[] => [
  !hasSecret && {
    text: 'A load balancer wants an app client with a secret.',
    at: 'generateSecret',
    blocks: true,
  },
  !arn && { text: 'The ARN of the pool is not known here. Open the pool, then come back.', blocks: true },
];

/** A rule of an HTTPS listener that signs people in before it forwards. */
export function loadBalancerCli({ region, arn, domain }: PoolResult, client: ResultClient): string {
  const [prefix] = /^[^.]+(?=\.auth[.-].*amazoncognito\.com$)/.exec(domain?.host ?? '') ?? [];
  const signIn = {
    Type: 'authenticate-cognito',
    Order: 1,
    AuthenticateCognitoConfig: {
      UserPoolArn: arn,
      UserPoolClientId: client.id,
      UserPoolDomain: prefix ?? domain?.host,
      Scope: client.scopes.join(' '),
      OnUnauthenticatedRequest: 'authenticate',
    },
  };
  const forward = '{"Type":"forward","Order":2,"TargetGroupArn":"\'"$TARGET_GROUP_ARN"\'"}';
  return lines(
    '# Set LISTENER_ARN (an HTTPS listener) and TARGET_GROUP_ARN first.',
    `aws elbv2 create-rule --region ${shellQuote(region)} \\`,
    '  --listener-arn "$LISTENER_ARN" --priority 10 \\',
    "  --conditions Field=path-pattern,Values='/*' \\",
    `  --actions '[${JSON.stringify(signIn).replaceAll("'", "'\\''")},${forward}]'`,
  );
}
