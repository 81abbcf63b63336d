import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { providersFileSchema, type SsoProvider } from '@/lib/access/oidc/provider-schema';
import { SsoError } from '@/lib/access/oidc/sso-error';

/** Where the provider of the tests sends people back to. */
export const redirectUri = 'http://127.0.0.1:3000/sso/company/callback';

/** As the provider of the tests knows this console. */
export const companyClient = {
  client_id: 'pooldeck',
  client_secret: 'canary-client-secret',
  redirect_uris: [redirectUri],
};

/** A provider with two groups that have roles; people of example.com may join. */
export function companyProvider(issuer: string, changes: object = {}): SsoProvider {
  const [provider] = providersFileSchema.parse({
    providers: [
      {
        id: 'company',
        title: 'Company',
        issuer: issuer,
        clientId: 'pooldeck',
        clientSecret: 'canary-client-secret',
        roles: [
          { group: 'cognito-operators', role: 'operator' },
          { group: 'cognito-viewers', role: 'viewer' },
        ],
        joining: { domains: ['example.com'] },
        ...changes,
      },
    ],
  }).providers;
  if (!provider) throw new Error('No provider');
  return provider;
}

/** Why a sign-in came to nothing; throws when it did not, or for another reason. */
export async function ssoProblem(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => new Error('It went well'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof SsoError) return error.problem;
  throw error;
}

/** The same provider in a file for POOLDECK_SSO. */
export function providersFile(folder: string, issuer: string): string {
  const file = path.join(folder, 'sso.json');
  writeFileSync(
    file,
    JSON.stringify({ providers: [{ id: 'company', title: 'Company', issuer, clientId: 'pooldeck' }] }),
  );
  return file;
}
