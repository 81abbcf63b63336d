import 'server-only';
import type { z } from 'zod';
import { unexpected } from '@/lib/action-pipeline';
import { type ErrorCode, PooldeckError } from '@/lib/errors';
import { guardRequest, ownDoor } from '@/lib/request-guard';
import { failure, success } from '@/lib/result';
import { browserWords } from './browser-words';
import { clientAddress } from './client-address';
import type { RequestOrigin } from './sessions';

/** Bytes. A form of a few lines. */
const longest = 16_384;

const statuses: Partial<Record<ErrorCode, number>> = {
  invalidInput: 400,
  crossSite: 403,
  linkInvalid: 410,
  accountExists: 409,
  tooManyAttempts: 429,
  busy: 429,
  unexpected: 500,
  auditUnavailable: 503,
};

async function readJson(request: Request): Promise<unknown> {
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    chunks.push(part.value);
    size += part.value.length;
    if (size > longest) throw new PooldeckError('invalidInput', 'The request is too large.');
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new PooldeckError('invalidInput', 'The request is not JSON.');
  }
}

function parse<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) fields[path.join('.')] ??= message;
  throw new PooldeckError('invalidInput', undefined, { fields });
}

interface Door<S extends z.ZodType, T> {
  /** Names it in the log of faults. */
  name: string;
  input: S;
  run(input: z.output<S>, at: RequestOrigin): Promise<T>;
}

/**
 * A POST route for someone who is not signed in: the doors. Everything else that changes anything is a server action.
 * Guards against other sites as actions do, takes a small JSON body, and answers a `Result` with an honest status.
 */
export function doorRoute<S extends z.ZodType, T>({ name, input, run }: Door<S, T>) {
  return async (request: Request): Promise<Response> => {
    const headers = { 'cache-control': 'no-store' };
    try {
      guardRequest(request.headers, ownDoor());
      const given = parse(input, await readJson(request));
      const origin = clientAddress(request.headers);
      const data = await run(given, { origin, browser: browserWords(request.headers.get('user-agent')) });
      return Response.json(success(data), { headers });
    } catch (thrown) {
      const error = unexpected(thrown, name);
      const status = statuses[error.code] ?? 401;
      const answer = Response.json(failure(error), { status, headers });
      if (error.retryAfter !== undefined) answer.headers.set('retry-after', String(error.retryAfter));
      return answer;
    }
  };
}
