import 'server-only';
import { z } from 'zod';
import { log } from '@/lib/config/log';
import { isHttps, ownDoor } from '@/lib/request-guard';
import { browserWords } from '../browser-words';
import { clientAddress } from '../client-address';
import { ownPath } from '../next-path';
import { readSessionCookie, writeSessionCookie } from '../session-cookie';
import { enter, recordFailure } from './enter';
import { beginFlow, type Flow, finishFlow, openFlow } from './flow';
import { personOf } from './person';
import type { SsoProvider } from './provider-schema';
import { findProvider } from './providers';
import { seal, unseal } from './sealed';
import { takeFlowCookie, writeFlowCookie } from './sso-cookie';
import { SsoError } from './sso-error';

const ticketSchema = z.strictObject({ session: z.string(), provider: z.string() });

/** The address that links the account of a session: good for two minutes, for this session and provider only. */
export function linkHref(session: string, provider: string, next: string): string {
  const link = seal('sso-link', { session, provider }, 120_000);
  return `/sso/${provider}?${new URLSearchParams({ link, next })}`;
}

function redirectTo(address: string): Response {
  return new Response(null, { status: 303, headers: { location: address, 'cache-control': 'no-store' } });
}

function get(id: string): SsoProvider {
  const provider = findProvider(id);
  if (!provider) throw new SsoError('unknownProvider', 'No provider has this id.');
  return provider;
}

/** The page that says in plain words what came of it. */
function told(thrown: unknown, provider: string): Response {
  if (!(thrown instanceof SsoError)) throw thrown;
  const { problem } = thrown;
  const operators = problem === 'unreachable' || problem === 'insecure' || problem === 'invalid';
  if (operators) log('warn', { event: 'sso-failed', code: problem, stack: wordsOf(thrown) });
  const known = findProvider(provider) ? { provider } : undefined;
  return redirectTo(`/sso/problem?${new URLSearchParams({ why: problem, ...known })}`);
}

function wordsOf(error: Error): string {
  return error.cause instanceof Error ? `${error.message} ${error.cause.message}` : error.message;
}

/** Sends the browser to a provider. `next`: where to go on to; `again`: prove anew who one is; `link`: from `linkHref`. */
export async function leaveForProvider(request: Request, id: string): Promise<Response> {
  try {
    const provider = get(id);
    const asked = new URL(request.url).searchParams;
    const ticket = asked.get('link') === null ? undefined : unseal('sso-link', asked.get('link') ?? '', ticketSchema);
    if (asked.has('link') && ticket?.provider !== id) throw new SsoError('expired', 'The link to this is too old.');
    const { url, cookie } = await beginFlow(provider, {
      redirectUri: `${ownOrigin(request.headers)}/sso/${id}/callback`,
      next: ownPath(asked.get('next')),
      link: ticket?.session,
      invitation: asked.get('invitation')?.slice(0, 100),
      // Linking gives a new way in: nobody's forgotten session at the provider may become one.
      again: asked.has('again') || ticket !== undefined,
    });
    await writeFlowCookie(cookie);
    return redirectTo(url.href);
  } catch (error) {
    return told(error, id);
  }
}

/** The address under which the browser reached us; the proxy has looked at the Host. */
function ownOrigin(headers: Headers): string {
  const host = headers.get('host')?.toLowerCase() ?? '';
  return `${isHttps(headers, ownDoor()) ? 'https' : 'http'}://${host}`;
}

async function returning(request: Request, flow: Flow) {
  const origin = clientAddress(request.headers);
  const browser = browserWords(request.headers.get('user-agent'));
  const { link, invitation, again } = flow;
  return { origin, browser, before: await readSessionCookie(), link, invitation, again };
}

/** Takes the browser back from a provider. The only address whose reading signs in; what it brings fits one browser, once. */
export async function returnFromProvider(request: Request, id: string): Promise<Response> {
  const cookie = await takeFlowCookie();
  try {
    const provider = get(id);
    const flow = openFlow(provider, cookie);
    const at = await returning(request, flow);
    const claims = await finishFlow(provider, flow, new URL(request.url).search).catch(async (error: unknown) => {
      if (error instanceof SsoError) await recordFailure(provider, at.origin, error);
      throw error;
    });
    await writeSessionCookie(await enter(personOf(claims, provider), provider, at));
    return redirectTo(flow.next);
  } catch (error) {
    return told(error, id);
  }
}
