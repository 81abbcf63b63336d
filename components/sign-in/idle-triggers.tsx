import { HelpLink } from '@/components/help/help-link';
import { Notice } from '@/components/ui/notice';

/** Says why nothing comes of a pool's triggers here. */
export function IdleTriggers() {
  return (
    <Notice kind="info" title="The Lambda triggers of this pool do not run" className="mb-6">
      The embedded Cognito calls functions at an address that speaks Lambda’s Invoke API, and has none. Start one, such
      as <span className="mono">sam local start-lambda</span>, and start Pooldeck with{' '}
      <span className="mono">POOLDECK_LAMBDA_ENDPOINT=http://127.0.0.1:3001</span>.{' '}
      <HelpLink page="embedded-cognito#lambda-triggers">How triggers run here</HelpLink>
    </Notice>
  );
}
