import type { CreateUserPoolRequest, CreateUserPoolResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { invalidParameter, limitExceeded } from '../errors.ts';
import { newPoolId } from '../identifiers.ts';
import { describePool } from '../pool-description.ts';
import { insertPool, type PoolDoc } from '../pool-store.ts';
import { checkPool, checkSent } from '../pools/pool-rules.ts';
import { settingsDoc } from '../pools/pool-settings.ts';
import { schemaAttributes } from '../pools/schema-attributes.ts';
import type { Wire } from '../wire.ts';

const mostPools = 1000; // per region [doc Q26]

/** Makes a pool. Names are not unique and nothing makes the call idempotent: a second call makes a second pool [sdk]. */
export function createUserPool(input: Wire<CreateUserPoolRequest>, context: Context): CreateUserPoolResponse {
  checkSent(input);
  if (input.AliasAttributes && input.UsernameAttributes) {
    // [measured PF]
    throw invalidParameter('Only one of the aliasAttributes or usernameAttributes can be set in a User pool.');
  }
  const settings = settingsDoc(input, context);
  const doc: PoolDoc = {
    ...settings,
    SchemaAttributes: schemaAttributes(input.Schema),
    AliasAttributes: input.AliasAttributes?.length ? input.AliasAttributes : undefined,
    UsernameAttributes: input.UsernameAttributes?.length ? input.UsernameAttributes : undefined,
    // True by API, unlike in the console, and fixed for ever [doc DG23].
    UsernameConfiguration: input.UsernameConfiguration ?? { CaseSensitive: true },
    // MFA in this call means SMS; other factors come by SetUserPoolMfaConfig only [measured PF].
    mfaFactors: settings.MfaConfiguration === 'OFF' ? {} : { sms: true },
  };
  checkPool(doc, context);
  checkQuota(context);
  const now = context.now();
  const [id, { region }] = [newPoolId(context.region), context];
  const pool = { id, region, name: input.PoolName, created: now, modified: now, users: 0, doc };
  insertPool(context, pool);
  return { UserPool: describePool(context, pool) };
}

function checkQuota({ db, region }: Context) {
  const count = sql<{ pools: number }>(db, 'SELECT count(*) AS pools FROM pools WHERE region = ?').get(region);
  // The class is declared [sdk]; the wording is unknown.
  if ((count?.pools ?? 0) >= mostPools) throw limitExceeded(`Account already has ${mostPools} user pools.`);
}
