import { globSync } from 'node:fs';
import path from 'node:path';
import { wizardSteps } from '@/components/wizard/wizard-steps';
import type { Sample } from './sample-pool';

const app = path.join(import.meta.dirname, '../../app');

/** Addresses of all pages, read from the folders under `app`, with `[names]` in them: a new page is found by itself. */
export function routes(): string[] {
  const pages = globSync('**/page.tsx', { cwd: app }).map((file) => `/${path.dirname(file)}`);
  const addresses = pages.map((page) => page.replace(/\/\([^)]*\)/g, '').replace(/^\/\.$/, '') || '/');
  const steps = addresses.flatMap((address) =>
    address.endsWith('[step]') ? wizardSteps.map(({ id }) => address.replace('[step]', id)) : [address],
  );
  return [...new Set(steps)].toSorted();
}

/** The address with real things in place of its names; what is not known leads to the page that says so. */
export function fill(route: string, sample: Sample): string {
  const known: Readonly<Record<string, string>> = { ...sample };
  return route.replace(/\[(?:\.{3})?(\w+)\]/g, (_, name: string) => encodeURIComponent(known[name] ?? 'no-such-thing'));
}
