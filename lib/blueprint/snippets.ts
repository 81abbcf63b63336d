import type { PoolResult, ResultClient } from './pool-result';
import { amplifySnippet } from './snippets/amplify';
import { authJsSnippet } from './snippets/auth-js';
import { cliSnippet } from './snippets/cli';
import { envSnippet } from './snippets/env';
import { oidcClientSnippet } from './snippets/oidc-client';

/** A block that is ready to be pasted into a project. */
export interface Snippet {
  id: 'env' | 'amplify' | 'oidc' | 'authjs' | 'cli';
  title: string;
  language: string;
  text: string;
}

/**
 * What to paste where, for one app client of the pool or, without one, for the pool alone. Secrets are not in it: where
 * one is needed, the block reads it from the environment.
 */
export function resultSnippets(result: PoolResult, client?: ResultClient): Snippet[] {
  const env: Snippet = { id: 'env', title: '.env', language: 'dotenv', text: envSnippet(result, client) };
  const cli: Snippet = { id: 'cli', title: 'AWS CLI', language: 'sh', text: cliSnippet(result, client) };
  if (!client) return [env, cli];
  return [
    env,
    { id: 'amplify', title: 'Amplify', language: 'ts', text: amplifySnippet(result, client) },
    { id: 'oidc', title: 'oidc-client-ts', language: 'ts', text: oidcClientSnippet(result, client) },
    { id: 'authjs', title: 'NextAuth', language: 'ts', text: authJsSnippet(result, client) },
    cli,
  ];
}
