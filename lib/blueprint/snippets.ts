import type { PoolResult, ResultClient } from './pool-result';
import { cliSnippet } from './snippets/cli';
import { envSnippet } from './snippets/env';
import { awsSnippets } from './snippets/for-aws';
import { browserSnippets } from './snippets/for-browsers';
import { phoneSnippets } from './snippets/for-phones';
import { machineSnippets, serverSnippets } from './snippets/for-servers';
import { type Snippet, snippet } from './snippets/snippet';

/** Blocks for one kind of app, or one place. */
interface SnippetGroup {
  id: 'server' | 'browser' | 'phone' | 'aws' | 'terminal';
  title: string;
  snippets: Snippet[];
}

/**
 * What to paste where, for one app client of the pool or, without one, for the pool alone: most fitting first. Secrets are not in it:
 * where one is needed, the block reads it from the environment.
 */
export function snippetGroups(result: PoolResult, client?: ResultClient): SnippetGroup[] {
  const terminal: SnippetGroup = {
    id: 'terminal',
    title: 'Settings and commands',
    snippets: [envBlock(result, client), cliBlock(result, client)],
  };
  if (!client) return [terminal];
  const aws: SnippetGroup = { id: 'aws', title: 'APIs and AWS', snippets: awsSnippets(result, client) };
  if (isMachine(client))
    return [{ id: 'server', title: 'Service or job', snippets: machineSnippets(result, client) }, terminal, aws];
  const server: SnippetGroup = { id: 'server', title: 'Web server', snippets: serverSnippets(result, client) };
  const browser: SnippetGroup = { id: 'browser', title: 'Browser app', snippets: browserSnippets(result, client) };
  const phone: SnippetGroup = { id: 'phone', title: 'Phone app', snippets: phoneSnippets(result, client) };
  if (client.hasSecret) return [server, terminal, aws, browser, phone];
  const ofApp = client.callbackUrls.some((url) => !/^https?:/.test(url));
  return ofApp ? [phone, terminal, aws, browser, server] : [browser, terminal, aws, server, phone];
}

/** Client credentials stand alone: a client that has them signs nobody in. */
const isMachine = ({ grants }: ResultClient) => grants.includes('client_credentials');

const envBlock = (result: PoolResult, client?: ResultClient) =>
  snippet(
    {
      id: 'env',
      title: '.env',
      language: 'dotenv',
      about: 'What code reads from its environment. Keep the file out of version control.',
    },
    () => envSnippet(result, client),
  );

const cliBlock = (result: PoolResult, client?: ResultClient) =>
  snippet(
    { id: 'cli', title: 'AWS CLI', language: 'sh', about: 'First commands to try. They want AWS credentials.' },
    () => cliSnippet(result, client),
  );
