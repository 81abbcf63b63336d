import type { APIRequestContext } from '@playwright/test';
import { type FaultProxy, faultProxy } from '@/lib/testing/fault-proxy';
import { cognitoAt } from '../cognito-at';
import { signIn } from '../owner';
import { test as base } from '../test';
import { type OwnConsole, ownConsole } from './own-console';
import { poorEndpoint } from './poor-endpoint';

type Session = Awaited<ReturnType<APIRequestContext['storageState']>>;

interface BrokenWorld {
  console: OwnConsole;
  /** A browser of its owner. */
  session: Session;
  /** Between that console's first connection and the embedded Cognito of the console under test. */
  proxy: FaultProxy;
}

/** What the connection `poor` does not know. */
const lacking = ['ListUsers', 'ListUserPoolClients', 'AdminListGroupsForUser'];

/**
 * A console of its own over connections that break: `broken` as told, `poor` lacks operations, `silent` has nobody
 * listening, `fixed` is read-only. All lead to the embedded Cognito of the console under test, which `cognito` asks.
 */
export const test = base.extend<object, { broken: BrokenWorld }>({
  broken: [
    async ({ playwright }, use, { project }) => {
      const target = `${project.use.baseURL}/cognito`;
      const [proxy, poor] = [await faultProxy(target), await poorEndpoint(target, lacking)];
      const credentials = { accessKeyId: 'e2e', secretAccessKey: 'e2e' };
      const shared = { kind: 'endpoint', regions: ['us-east-1'], credentials };
      const console = await ownConsole([
        { ...shared, id: 'broken', title: 'Broken', url: proxy.url },
        { ...shared, id: 'poor', title: 'Poor', url: poor.url },
        { ...shared, id: 'silent', title: 'Silent', url: 'http://127.0.0.1:9' },
        { ...shared, id: 'fixed', title: 'Fixed', url: target, readOnly: true },
      ]);
      const request = await playwright.request.newContext();
      await signIn(request, console.address);
      await use({ console, proxy, session: await request.storageState() });
      await request.dispose();
      await console.remove();
      await proxy.close();
      poor.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ broken }, use) => {
    await use(broken.console.address);
  },
  storageState: async ({ broken }, use) => {
    await use(broken.session);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  cognito: async ({}, use, { project }) => {
    const client = cognitoAt(project.use.baseURL);
    await use(client);
    client.destroy();
  },
});

export { expect } from '../test';
