import type { AssetType, CreateManagedLoginBrandingCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import { ipe, openBench, refusal, second } from '../testing/bench.ts';
import { ico, jpeg, png, svg, webp } from '../testing/images.ts';
import { rawCall } from '../testing/raw.ts';

const bench = openBench();
const { api } = bench;
const one = ipe('useCognitoProvidedValues or settings should be specified (but not both)');
const notFound = (message: string) => ({ name: 'ResourceNotFoundException', message });
const favicon: AssetType = { Category: 'FAVICON_SVG', ColorMode: 'DARK', Extension: 'SVG', Bytes: svg };

async function open(UserPoolId?: string) {
  const poolId = UserPoolId ?? (await bench.makePool());
  return { UserPoolId: poolId, ClientId: await bench.makeClient(poolId) };
}

async function create(more: Partial<CreateManagedLoginBrandingCommandInput> = { UseCognitoProvidedValues: true }) {
  const client = await open();
  const { ManagedLoginBranding } = await api.createManagedLoginBranding({ ...client, ...more });
  const { UserPoolId } = client;
  const style = { UserPoolId, ManagedLoginBrandingId: ManagedLoginBranding?.ManagedLoginBrandingId ?? '' };
  return { ...client, style, answer: ManagedLoginBranding };
}

describe('CreateManagedLoginBranding', () => {
  test('with Cognito’s values: no Settings, Assets always [measured GH floci#2869]', async () => {
    const { answer, UserPoolId, ClientId } = await create();
    expect(answer).toMatchObject({ UserPoolId, UseCognitoProvidedValues: true, Assets: [] });
    expect(answer?.Settings).toBeUndefined();
    expect(answer?.ManagedLoginBrandingId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    expect((await api.describeManagedLoginBrandingByClient({ UserPoolId, ClientId })).ManagedLoginBranding).toEqual(
      answer,
    );
  });

  test('exactly one of Settings and Cognito’s values; images beside either [measured PF]', async () => {
    const client = await open();
    for (const source of [{}, { UseCognitoProvidedValues: false }, { UseCognitoProvidedValues: true, Settings: {} }]) {
      expect(await refusal(api.createManagedLoginBranding({ ...client, ...source }))).toEqual(one);
    }
    const { answer } = await create({ UseCognitoProvidedValues: true, Assets: [favicon] });
    expect(answer?.Assets?.[0]).toMatchObject({ Category: 'FAVICON_SVG', Bytes: new Uint8Array(svg) });
    expect((await create({ Settings: {} })).answer).toMatchObject({ Settings: {}, UseCognitoProvidedValues: false });
  });

  test('one per client [measured GH floci#2869], none for an unknown one', async () => {
    const { UserPoolId, ClientId } = await create();
    const again = { UserPoolId, ClientId, UseCognitoProvidedValues: true };
    expect(await refusal(api.createManagedLoginBranding(again))).toEqual({
      name: 'ManagedLoginBrandingExistsException',
      message: `A ManagedLoginBranding already exists for client ${ClientId}`,
    });
    const { ClientId: foreign } = await open();
    expect(await refusal(api.createManagedLoginBranding({ ...again, ClientId: foreign }))).toEqual(
      notFound(`User pool client ${foreign} does not exist.`),
    );
  });

  test('twenty per pool [doc Q26]', async () => {
    const UserPoolId = await bench.makePool();
    const add = async () => {
      const client = await open(UserPoolId);
      return api.createManagedLoginBranding({ ...client, UseCognitoProvidedValues: true });
    };
    for (let count = 0; count < 20; count += 1) await add();
    expect((await refusal(add())).name).toBe('LimitExceededException');
  });

  test('not on the Lite plan [measured PF]', async () => {
    const client = await open(await bench.makePool({ UserPoolTier: 'LITE' }));
    const call = api.createManagedLoginBranding({ ...client, UseCognitoProvidedValues: true });
    expect((await refusal(call)).name).toBe('FeatureUnavailableInTierException');
  });
});

describe('images', () => {
  const logo = (Extension: AssetType['Extension'], Bytes: Uint8Array): AssetType[] => [
    { Category: 'FORM_LOGO', ColorMode: 'LIGHT', Extension, Bytes },
  ];

  test.each([
    ['PNG', png],
    ['JPEG', jpeg],
    ['WEBP', webp],
    ['SVG', svg],
  ] as const)('a logo may be %s', async (extension, bytes) => {
    await create({ Settings: {}, Assets: logo(extension, bytes) });
  });

  test.each<[string, AssetType[]]>([
    ['a logo that is an ICO', logo('ICO', ico)],
    ['a favicon of the wrong kind', [{ ...favicon, Extension: 'PNG', Bytes: png }]],
    ['FAVICON_ICO that is none', [{ ...favicon, Category: 'FAVICON_ICO', Extension: 'PNG', Bytes: png }]],
    ['content of another type than named', logo('PNG', jpeg)],
    ['a page in place of an image', logo('SVG', Buffer.from('<html><svg/></html>'))],
    ['more than 1,000,000 bytes', logo('PNG', Buffer.concat([png, Buffer.alloc(1_000_000)]))],
    ['more than 2 MB in one request', [0, 1].flatMap(() => logo('PNG', Buffer.concat([png, Buffer.alloc(900_000)])))],
  ])('%s', async (_, Assets) => {
    const client = await open();
    const call = api.createManagedLoginBranding({ ...client, Settings: {}, Assets });
    expect((await refusal(call)).name).toBe('InvalidParameterException');
  });

  test('at most forty, in Java’s words [measured GH floci#2869]', async () => {
    const client = await open();
    const Assets = Array.from({ length: 41 }, () => ({ ...favicon, Bytes: Buffer.from('a') }));
    const each =
      'AssetType(category=FAVICON_SVG, colorMode=DARK, extension=SVG, bytes=java.nio.HeapByteBuffer[pos=0 lim=1 cap=1])';
    expect(await refusal(api.createManagedLoginBranding({ ...client, Settings: {}, Assets }))).toEqual(
      ipe(
        `1 validation error detected: Value '[${Array(41).fill(each).join(', ')}]' at 'assets' failed to satisfy constraint: Member must have length less than or equal to 40`,
      ),
    );
  });

  test('bytes that are no Base64', async () => {
    const client = await open();
    const Assets = [{ Category: 'FORM_LOGO', ColorMode: 'LIGHT', Extension: 'PNG', Bytes: 'not base64' }];
    const { body } = await rawCall(bench.emulator, 'CreateManagedLoginBranding', { ...client, Settings: {}, Assets });
    expect(body.__type).toBe('SerializationException');
  });
});

describe('DescribeManagedLoginBranding and …ByClient', () => {
  test('nothing is there [measured GH floci#2869]', async () => {
    const { UserPoolId, ClientId } = await open();
    expect(await refusal(api.describeManagedLoginBrandingByClient({ UserPoolId, ClientId }))).toEqual(
      notFound(`ManagedLoginBranding for client ${ClientId} does not exist.`),
    );
    const ManagedLoginBrandingId = '0f7c4b0e-5a0f-4d0b-9d39-0a6a5c1f0001';
    expect(await refusal(api.describeManagedLoginBranding({ UserPoolId, ManagedLoginBrandingId }))).toEqual(
      notFound('ManagedLoginBranding does not exist.'),
    );
  });

  test('merged with what Cognito provides on request [sdk]', async () => {
    const Settings = { components: { primaryButton: { lightMode: { defaults: { backgroundColor: '007722ff' } } } } };
    const { style } = await create({ Settings });
    expect((await api.describeManagedLoginBranding(style)).ManagedLoginBranding?.Settings).toEqual(Settings);
    const { ManagedLoginBranding } = await api.describeManagedLoginBranding({ ...style, ReturnMergedResources: true });
    expect(ManagedLoginBranding?.Settings).toMatchObject({
      categories: { global: { colorSchemeMode: 'LIGHT' } },
      components: {
        primaryButton: { lightMode: { defaults: { backgroundColor: '007722ff', textColor: 'ffffffff' } } },
      },
    });
  });
});

describe('UpdateManagedLoginBranding and DeleteManagedLoginBranding', () => {
  test('each change names its source; images that are not sent stay [measured GH floci#2869]', async () => {
    const { style } = await create({ UseCognitoProvidedValues: true, Assets: [favicon] });
    expect(await refusal(api.updateManagedLoginBranding(style))).toEqual(one);
    expect(await refusal(api.updateManagedLoginBranding({ ...style, Assets: [] }))).toEqual(one);
    bench.pass(second);
    const { ManagedLoginBranding } = await api.updateManagedLoginBranding({ ...style, Settings: { components: {} } });
    expect(ManagedLoginBranding).toMatchObject({ UseCognitoProvidedValues: false, Settings: { components: {} } });
    expect(ManagedLoginBranding?.Assets).toHaveLength(1);
    expect(ManagedLoginBranding?.LastModifiedDate).not.toEqual(ManagedLoginBranding?.CreationDate);
  });

  test('a deleted style is gone, and its client may have another', async () => {
    const { style, UserPoolId, ClientId } = await create();
    await api.deleteManagedLoginBranding(style);
    expect(await refusal(api.deleteManagedLoginBranding(style))).toEqual(
      notFound('ManagedLoginBranding does not exist.'),
    );
    await api.createManagedLoginBranding({ UserPoolId, ClientId, UseCognitoProvidedValues: true });
  });

  test('goes with its client, and with its pool', async () => {
    const { style, UserPoolId, ClientId } = await create({ Settings: {}, Assets: [favicon] });
    await api.deleteUserPoolClient({ UserPoolId, ClientId });
    expect(await refusal(api.describeManagedLoginBranding(style))).toEqual(
      notFound('ManagedLoginBranding does not exist.'),
    );
    await api.deleteUserPool({ UserPoolId });
    const left = bench.emulator.db.prepare('SELECT 1 FROM branding_assets WHERE style_id = ?');
    expect(left.all(style.ManagedLoginBrandingId)).toEqual([]);
  });
});
