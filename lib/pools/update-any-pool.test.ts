import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { poolChangeSteps } from '@/lib/blueprint/pool-changes';
import { isCreateOnly } from '@/lib/settings/create-only';
import { readCustom, writeCustom } from '@/lib/settings/custom-attributes';
import { type PoolSettingId, type PoolValues, poolSettings } from '@/lib/settings/pool-settings';
import { poolProblems } from '@/lib/settings/problems';
import { poolSettingApplies } from '@/lib/settings/rules';
import { poolDefaults } from '@/lib/settings/values';
import { owner } from '@/lib/testing/actors';
import { freeDomains, madePool } from '@/lib/testing/made-pool';
import { performAction } from '@/lib/testing/perform-action';
import { type ServedCognito, servedCognito } from '@/lib/testing/served-cognito';
import { acceptedValues } from '@/lib/testing/setting-values';
import { updatePool } from './actions';
import { getEditablePool, readEditablePool } from './editable-pool';

let far: ServedCognito;
/** Where the examples of ARNs are. */
let place: ServedCognito['target'];

beforeAll(async () => {
  far = await servedCognito();
  place = { ...far.target, region: 'eu-west-1' };
});
afterAll(() => far.close());

let serial = 0;
const named = (values: PoolValues): PoolValues => {
  serial += 1;
  return {
    ...values,
    domainPrefix: values.domainPrefix && `p${serial}`,
    domainName: values.domainName && `a${serial}.example.com`,
  };
};

const unordered = new Set<string>(['choices', 'tags']);
const sorted = (list: unknown[]) => list.map((each) => JSON.stringify(each)).sort();

/** What counts: order does not in choices and tags, and what does not apply means nothing. */
function comparable(given: PoolValues): Record<string, unknown> {
  const values = {
    ...given,
    // A limit that the type does not have is not kept, and the pool's own Region is what an empty one means.
    customAttributes: given.customAttributes.flatMap((each) => readCustom(writeCustom(each))),
    smsRegion: given.smsRegion === place.region ? '' : given.smsRegion,
    eumsRegion: given.eumsRegion === place.region ? '' : given.eumsRegion,
  };
  const ids = (Object.keys(poolSettings) as PoolSettingId[]).filter((id) => poolSettingApplies(id, values));
  return Object.fromEntries(
    ids.map((id) => [id, unordered.has(poolSettings[id].kind) ? sorted(values[id] as unknown[]) : values[id]]),
  );
}

function differences(wanted: Record<string, unknown>, found: Record<string, unknown>): unknown[] {
  return Object.keys({ ...wanted, ...found })
    .filter((id) => !isDeepStrictEqual(wanted[id], found[id]))
    .map((id) => [id, wanted[id], found[id]]);
}

const accepted = acceptedValues(poolSettings, poolDefaults('notes'), poolProblems);

/** What was fixed when the pool was made stays; attributes become more; domains there keep their names. */
function changeable(there: PoolValues, wanted: PoolValues): PoolValues {
  const ids = (Object.keys(poolSettings) as PoolSettingId[]).filter((id) => isCreateOnly(id));
  const fixed = Object.fromEntries(ids.map((id) => [id, there[id]]));
  const names = new Set(there.customAttributes.map(({ name }) => name.toLowerCase()));
  const added = wanted.customAttributes.filter(({ name }) => !names.has(name.toLowerCase()));
  return {
    ...wanted,
    ...fixed,
    customAttributes: [...there.customAttributes, ...added],
    domainPrefix: there.domainPrefix || wanted.domainPrefix,
    domainName: there.domainName || wanted.domainName,
  };
}

it('makes any pool be as one that was made with the wanted values', async () => {
  await fc.assert(
    fc.asyncProperty(accepted, accepted, async (one, other) => {
      // The pace of a real account would make most of this a wait.
      globalThis.pooldeckProcessWide?.delete('buckets');
      const poolId = await madePool(place, named(one));
      const key = { connection: 'far', poolId };
      const { seen, values } = await getEditablePool(owner, key);
      const wanted = changeable(values, named(other));
      fc.pre(poolProblems(wanted, { region: place.region }).every(({ level }) => level !== 'error'));
      const result = await performAction(updatePool, { ...key, seen, pool: wanted });
      expect(result.ok ? [] : [result.error.message, result.error.fields]).toEqual([]);
      const after = await readEditablePool(place, poolId);
      expect(differences(comparable(wanted), comparable(after.values))).toEqual([]);
      expect(poolChangeSteps(after.there, after.values)).toEqual([]);
      await freeDomains(place, after.there);
    }),
    { numRuns: 30, endOnFailure: true },
  );
});
