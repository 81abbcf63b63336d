import { type ClientValues, clientSettings } from '@/lib/settings/client-settings';
import { client, type GuidePlace, pool } from '@/lib/sign-in/guide/failure-guide';
import { type ApiFlow, allowsFlow, apiFlowIds, apiFlows } from '@/lib/sign-in/guide/flows';

/** Every way the bench can try: the hosted pages, the flows of the API, and the app as itself. */
export type WayId = 'code' | 'implicit' | 'machine' | ApiFlow;

export interface Way {
  id: WayId;
  title: string;
  explains: string;
  /** Why it cannot work with this client; undefined when it can. */
  closed: string | undefined;
  /** The setting that keeps it closed. */
  at?: GuidePlace | undefined;
}

interface BenchFacts {
  client: ClientValues;
  hasDomain: boolean;
  servesLogin: boolean;
  /** The person may get tokens of the app itself. */
  mayActAsApp: boolean;
}

/** Named as the form of the app client names it: there it has to be found. */
function off(setting: 'authFlows' | 'oauthFlows', value: string): Pick<Way, 'closed' | 'at'> {
  const { label, options } = clientSettings[setting];
  const named = options.find((option) => option.value === value)?.label ?? value;
  return { closed: `“${named}” is off under “${label}” of this app client.`, at: client(setting) };
}

function hostedClosed(facts: BenchFacts, flow: string): Pick<Way, 'closed' | 'at'> {
  const { oauthEnabled, oauthFlows } = facts.client;
  const flows: readonly string[] = oauthFlows;
  if (!facts.servesLogin) return { closed: 'This endpoint serves no login pages.' };
  if (!facts.hasDomain) return { closed: 'The pool has no domain.', at: pool('domainKind') };
  if (!oauthEnabled) return { closed: 'Sign-in by redirect is off for this app client.', at: client('oauthEnabled') };
  if (!flows.includes(flow)) return off('oauthFlows', flow);
  return { closed: undefined };
}

/** All ways for an app client, the ones that can work first. */
export function waysOf(facts: BenchFacts): Way[] {
  const api = apiFlowIds.map((id): Way => {
    const { title, explains } = apiFlows[id];
    const open = allowsFlow(id, facts.client.authFlows) || (id === 'refresh' && facts.client.refreshRotation);
    if (open) return { id, title, explains, closed: undefined };
    return { id, title, explains, ...off('authFlows', apiFlows[id].allowedBy) };
  });
  const hosted: Way[] = [
    {
      id: 'code',
      title: 'Hosted login, authorization code',
      explains:
        'People sign in on Cognito’s pages and come back with a code. With PKCE, the way for every app with a browser.',
      ...hostedClosed(facts, 'code'),
    },
    {
      id: 'implicit',
      title: 'Hosted login, implicit',
      explains: 'The tokens come back in the address. An old way; prefer the code.',
      ...hostedClosed(facts, 'implicit'),
    },
    {
      id: 'machine',
      title: 'Client credentials',
      explains: 'The app gets a token for itself; nobody signs in.',
      ...(facts.mayActAsApp
        ? hostedClosed(facts, 'client_credentials')
        : { closed: 'Your role may not get tokens of the app itself.' }),
    },
  ];
  const all = [...hosted, ...api];
  return [...all.filter(({ closed }) => !closed), ...all.filter(({ closed }) => closed)];
}
