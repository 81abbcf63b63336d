import 'server-only';
import { database } from '@/lib/db/client';
import { PooldeckError } from '@/lib/errors';
import { type Actor, authorise } from '../actor';
import { endSessionsOf } from '../sessions';
import type { SsoProvider } from './provider-schema';
import { findProvider, listProviders, type ProviderName } from './providers';

/** A provider, and whether the actor can sign in through it. */
export interface OwnProvider extends ProviderName {
  linked: boolean;
}

/** The providers that can be linked to the actor's account, and those that are. */
export async function listOwnProviders(actor: Actor): Promise<OwnProvider[]> {
  authorise(actor, 'account.own');
  const db = await database();
  const rows = await db.selectFrom('sso_identities').select('issuer').where('account_id', '=', actor.id).execute();
  const issuers = new Set(rows.map(({ issuer }) => issuer));
  return listProviders().map((each) => ({ ...each, linked: issuers.has(findProvider(each.id)?.issuer ?? '') }));
}

/** @throws PooldeckError `gone` */
export function getProvider(id: string): SsoProvider {
  const provider = findProvider(id);
  if (!provider) throw new PooldeckError('gone', 'There is no such sign-in provider any more.');
  return provider;
}

/**
 * Takes a provider off the actor's account and ends their other sessions.
 * @throws PooldeckError `lastWayIn` when nothing else would let them in
 */
export async function unlinkProvider(actor: Actor, { issuer, title }: SsoProvider): Promise<void> {
  authorise(actor, 'account.secure');
  const db = await database();
  await db.transaction().execute(async (step) => {
    await step.deleteFrom('sso_identities').where('account_id', '=', actor.id).where('issuer', '=', issuer).execute();
    const { password } = await step
      .selectFrom('accounts')
      .select('password')
      .where('id', '=', actor.id)
      .executeTakeFirstOrThrow();
    const left = await step.selectFrom('sso_identities').select('issuer').where('account_id', '=', actor.id).execute();
    if (password === '' && left.length === 0)
      throw new PooldeckError('lastWayIn', `Without ${title} you could not sign in any more.`);
    await endSessionsOf(step, actor.id, actor.sessionId);
  });
}
