import { CognitoFault } from './errors.ts';

/**
 * The region in the credential scope of a signed request. The signature itself is not verified: an emulator has no
 * secret to verify it with. Texts of these refusals are those of AWS's general front door [emulator-only, unsure].
 */
export function signedRegion(authorization: string): string {
  const [, region, service] =
    /\bCredential=[^/,\s]+\/\d{8}\/([\w-]+)\/([\w-]+)\/aws4_request\b/.exec(authorization) ?? [];
  if (region === undefined) {
    throw new CognitoFault('IncompleteSignatureException', "Authorization header requires 'Credential' parameter.");
  }
  if (service !== 'cognito-idp') {
    const message = "Credential should be scoped to correct service: 'cognito-idp'.";
    throw new CognitoFault('InvalidSignatureException', message);
  }
  return region;
}

export const missingAuthentication = () =>
  new CognitoFault('MissingAuthenticationTokenException', 'Missing Authentication Token');
