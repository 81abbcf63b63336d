import type { Result } from '@/lib/result';

const unreachable: Result<never> = {
  ok: false,
  error: {
    code: 'unexpected',
    title: 'The console did not answer',
    message: 'Nothing was changed.',
    advice: 'Check the connection to it and try again.',
  },
};

/** Posts a form of someone who is not signed in. Never throws. */
export async function postDoor<T = null>(path: string, body: object): Promise<Result<T>> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    return await response.json();
  } catch {
    return unreachable;
  }
}
