import { readLimited } from '../read-limited.ts';

export type LambdaSettings = {
  /** Address of something that speaks Lambda's Invoke API, such as `sam local start-lambda` or LocalStack. */
  endpoint: string;
  /** How long a function may take, in milliseconds; Cognito's own 5000 by default [doc DG23]. */
  patience?: number;
};

/** What came of calling a function. */
export type Invocation =
  | { kind: 'answered'; text: string }
  /** The function threw; its own words. */
  | { kind: 'failed'; message: string }
  /** There was no function to hear from, or none in time. */
  | { kind: 'unreachable'; reason: string; again: boolean };

/** Calls a function by its ARN. Never rejects. */
export type Invoke = (arn: string, event: object) => Promise<Invocation>;

/** "After three unsuccessful attempts, the function times out" [doc DG23]. */
const attempts = 3;
/** Longer answers than any trigger gives; Lambda's own bound is 6 MB. */
const mostBytes = 512 * 1024;

/**
 * Calls functions at the configured endpoint and nowhere else, redirects included. What a pool says of a function is somebody's input: only
 * the name in its ARN is used, as one segment of the path. A version or alias is left out, for `sam local` knows none.
 */
export function lambdaInvoker({ endpoint, patience = 5000 }: LambdaSettings): Invoke {
  const base = endpoint.replace(/\/+$/, '');
  return async (arn, event) => {
    const { name, region, account } = partsOf(arn);
    const request = { method: 'POST', headers: headersFor(region, account), body: JSON.stringify(event) };
    const url = `${base}/2015-03-31/functions/${encodeURIComponent(name)}/invocations`;
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await callOnce(url, request, patience);
      if (attempt === attempts || outcome.kind !== 'unreachable' || !outcome.again) return outcome;
    }
  };
}

function partsOf(arn: string) {
  const [, , , region = '', account = '', , name = ''] = arn.split(':');
  return { region, account, name };
}

/** The signature is none: local endpoints check none, but LocalStack reads account and region from it. AWS itself refuses it, as it should. */
function headersFor(region: string, account: string): Record<string, string> {
  const date = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const credential = `${account}/${date}/${region}/lambda/aws4_request`;
  return {
    'content-type': 'application/json',
    'x-amz-invocation-type': 'RequestResponse',
    authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=${'0'.repeat(64)}`,
  };
}

async function callOnce(url: string, request: RequestInit, patience: number): Promise<Invocation> {
  try {
    const response = await fetch(url, { ...request, redirect: 'manual', signal: AbortSignal.timeout(patience) });
    const body = await readLimited(response, mostBytes);
    if (!body) return unreachable(`its answer is longer than ${mostBytes / 1024} KB`, false);
    return outcomeOf(response, new TextDecoder().decode(body));
  } catch (error) {
    if (error instanceof DOMException) return unreachable('Socket timeout while invoking Lambda function', true); // [seen]
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
    return unreachable(`the Lambda endpoint does not answer (${code})`, true);
  }
}

function outcomeOf({ status, headers }: Response, text: string): Invocation {
  if (status !== 200) {
    const type = headers.get('x-amzn-errortype')?.split(':')[0] ?? `HTTP ${status}`;
    return unreachable(type, status === 429 || status >= 500);
  }
  return headers.has('x-amz-function-error')
    ? { kind: 'failed', message: errorMessage(text) }
    : { kind: 'answered', text };
}

/** Lambda describes what a function threw as `{"errorMessage": …, "errorType": …}`. */
function errorMessage(text: string): string {
  try {
    const thrown: { errorMessage?: unknown } | null = JSON.parse(text);
    return typeof thrown?.errorMessage === 'string' ? thrown.errorMessage : text;
  } catch {
    return text;
  }
}

const unreachable = (reason: string, again: boolean): Invocation => ({ kind: 'unreachable', reason, again });
