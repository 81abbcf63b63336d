import 'server-only';
import { readFileSync } from 'node:fs';
import { env } from '@/lib/config/env';
import { processWide } from '@/lib/config/process-wide';
import { PooldeckError } from '@/lib/errors';
import { providersFileSchema, type SsoProvider } from './provider-schema';

function wrong(message: string): never {
  throw new PooldeckError('configuration', message);
}

function read(file: string): string {
  try {
    return readFileSync(/* turbopackIgnore: true */ file, 'utf8');
  } catch {
    return wrong(`${file} (POOLDECK_SSO) cannot be read.`);
  }
}

/** Values are never repeated in what it says: they may be secrets. */
function parse(text: string, file: string): SsoProvider[] {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return wrong(`${file} (POOLDECK_SSO) is not valid JSON.`);
  }
  const parsed = providersFileSchema.safeParse(raw);
  if (parsed.success) return parsed.data.providers;
  const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join('.') || 'the file'}: ${message}`);
  return wrong(`${file} (POOLDECK_SSO) has mistakes:\n${lines.join('\n')}`);
}

/** The providers of single sign-on with their secrets, read once. @throws PooldeckError `configuration` */
function configured(): { all: SsoProvider[] } {
  return processWide('sso-providers', () => {
    const file = env().POOLDECK_SSO;
    return { all: file === undefined ? [] : parse(read(file), file) };
  });
}

/** A provider as a page may know it. */
export interface ProviderName {
  id: string;
  title: string;
}

/** Those that one can sign in with, in the order of the file. @throws PooldeckError `configuration` */
export function listProviders(): ProviderName[] {
  return configured().all.map(({ id, title }) => ({ id, title }));
}

/** With its secret: for talking to it, not for a page. */
export function findProvider(id: string): SsoProvider | undefined {
  return configured().all.find((provider) => provider.id === id);
}
