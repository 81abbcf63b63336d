import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listAudit } from '@/lib/audit/list-audit';
import * as gateway from '@/lib/cognito/branding';
import { createUserPoolClient } from '@/lib/cognito/clients';
import { createUserPoolDomain } from '@/lib/cognito/domains';
import { createUserPool } from '@/lib/cognito/pools';
import { actorOf, owner } from '@/lib/testing/actors';
import { performAction } from '@/lib/testing/perform-action';
import { type ServedCognito, servedCognito } from '@/lib/testing/served-cognito';
import { createStyle, removeStyle, resetClassicLook, saveClassicLook, saveStyle } from './actions';
import { getBrandingPage, lacksStyle, type StyleLook } from './queries';

const point = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
const css = '.submitButton-customizable { background-color: teal; }';

let far: ServedCognito;
let key: { connection: string; poolId: string; clientId: string };
let domain = 0;

beforeAll(async () => {
  far = await servedCognito();
});
afterAll(() => far.close());

async function open(ManagedLoginVersion?: 1 | 2) {
  globalThis.pooldeckProcessWide?.delete('buckets');
  const poolId = (await createUserPool(far.target, { PoolName: 'shop' })).Id ?? '';
  domain += 1;
  if (ManagedLoginVersion)
    await createUserPoolDomain(far.target, { UserPoolId: poolId, Domain: `look-${domain}`, ManagedLoginVersion });
  const client = await createUserPoolClient(far.target, {
    UserPoolId: poolId,
    ClientName: 'web',
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid'],
    CallbackURLs: ['https://app.example/cb'],
    SupportedIdentityProviders: ['COGNITO'],
  });
  key = { connection: 'far', poolId, clientId: client.ClientId ?? '' };
  far.begin();
}

const page = () => getBrandingPage(owner, key);

describe('a pool without a domain', () => {
  it('has neither kind of pages, and asks Cognito nothing more', async () => {
    await open();
    expect(await page()).toMatchObject({ hasDomain: false, classic: undefined, style: undefined });
    expect(far.asked.toSorted()).toEqual(['DescribeUserPool', 'DescribeUserPoolClient']);
    expect(await lacksStyle(owner, key)).toBe(false);
  });
});

describe('the classic pages', () => {
  beforeEach(() => open(1));
  const save = async (change: { css?: string; logo?: 'keep' | 'none' | { file: string }; version?: string }) => {
    const { classic } = await page();
    const seen = { css: classic?.css ?? '', logo: 'keep' as const, version: classic?.version ?? '' };
    return performAction(saveClassicLook, { ...key, ...seen, ...change });
  };

  it('take CSS and logo; the logo stays when only the CSS changes, though Cognito replaces both', async () => {
    expect((await page()).classic).toMatchObject({ from: 'none', css: '', logo: undefined });
    expect(await save({ css, logo: { file: point } })).toMatchObject({ ok: true });
    expect((await page()).classic).toMatchObject({
      from: 'own',
      css,
      logo: { shown: `data:image/png;base64,${point}` },
    });
    expect(await save({ css: '' })).toMatchObject({ ok: true });
    expect((await page()).classic).toMatchObject({ css: '', logo: { shown: `data:image/png;base64,${point}` } });
    expect(await save({ css, logo: 'none' })).toMatchObject({ ok: true });
    expect((await page()).classic).toMatchObject({ css, logo: undefined });
  });

  it('show what all clients show until this one has its own, and again after a reset', async () => {
    await gateway.setCustomization(far.target, { UserPoolId: key.poolId, CSS: css });
    expect((await page()).classic).toMatchObject({ from: 'all', css });
    await save({ css: css.replace('teal', 'red') });
    expect((await page()).classic).toMatchObject({ from: 'own' });
    expect(await performAction(resetClassicLook, key)).toMatchObject({ ok: true });
    expect((await page()).classic).toMatchObject({ from: 'all', css });
  });

  it('are not overwritten when somebody else changed them meanwhile', async () => {
    await save({ css });
    const before = (await page()).classic?.version ?? '';
    await save({ css: css.replace('teal', 'red') });
    far.begin();
    expect(await save({ css: '', version: before })).toMatchObject({ error: { code: 'concurrentChange' } });
    expect(far.asked).not.toContain('SetUICustomization');
  });

  it('refuse what Cognito would refuse, at the field', async () => {
    const wrong = await save({ css: 'body { color: red }', logo: { file: svg.toString('base64') } });
    expect(wrong.ok ? {} : wrong.error.fields).toEqual({
      css: expect.stringContaining('“body”'),
      logo: expect.stringContaining('none of PNG, JPEG'),
    });
  });

  it('keep in the log what was changed, and by whom', async () => {
    await save({ css, logo: { file: point } });
    const { entries } = await listAudit(owner, { action: 'branding.saveClassic', pool: key.poolId });
    expect(entries[0]).toMatchObject({ outcome: 'success', target: { kind: 'client', id: key.clientId } });
    expect(entries[0]?.difference).toEqual([
      { path: 'CSS', before: '', after: css },
      { path: 'Logo', before: false, after: 'another' },
    ]);
  });
});

describe('managed login', () => {
  beforeEach(() => open(2));

  async function style(): Promise<StyleLook> {
    const found = (await page()).style;
    if (!found || found === 'none') throw new Error('There is no style.');
    return found;
  }
  async function save(change: (seen: StyleLook) => object) {
    const seen = await style();
    const { id: styleId, version, values } = seen;
    return performAction(saveStyle, { ...key, styleId, version, values, logo: 'keep' as const, ...change(seen) });
  }
  const raw = () => gateway.describeStyle(far.target, key);

  it('lacks a style until it is made, once however often it is asked for', async () => {
    expect((await page()).style).toBe('none');
    expect(await lacksStyle(owner, key)).toBe(true);
    far.begin({ CreateManagedLoginBranding: [{ kind: 'drop', when: 'after' }] });
    expect(await performAction(createStyle, key)).toMatchObject({ ok: true });
    expect(await performAction(createStyle, key)).toMatchObject({ ok: true });
    expect(await style()).toMatchObject({ provided: true, values: { scheme: 'LIGHT', light: { button: '#0972d3' } } });
    expect(await lacksStyle(owner, key)).toBe(false);
  });

  it('takes colours and a logo, sends the whole document, and loses no other image', async () => {
    const favicon = { Category: 'FAVICON_SVG' as const, ColorMode: 'LIGHT' as const, Extension: 'SVG' as const };
    const { poolId: UserPoolId, clientId: ClientId } = key;
    const Settings = { componentClasses: { buttons: { borderRadius: 2 } }, yours: ['kept'] };
    const Assets = [{ ...favicon, Bytes: svg }];
    await gateway.createStyle(far.target, { UserPoolId, ClientId, Settings, Assets });
    const red = ({ values }: StyleLook) => ({ ...values, light: { ...values.light, button: '#b8401c' } });
    const logo = { file: point };
    expect(await save((seen) => ({ values: red(seen), logo }))).toMatchObject({ ok: true });
    expect(await style()).toMatchObject({
      provided: false,
      values: { light: { button: '#b8401c', buttonText: '#ffffff' } },
      logo: `data:image/png;base64,${point}`,
    });
    const { Settings: kept, Assets: images } = await raw();
    expect(kept).toMatchObject({ componentClasses: { buttons: { borderRadius: 2 } }, yours: ['kept'] });
    expect(kept).toHaveProperty('components.pageFooter');
    expect(images?.map(({ Category, ColorMode }) => [Category, ColorMode])).toEqual([
      ['FAVICON_SVG', 'LIGHT'],
      ['FORM_LOGO', 'DYNAMIC'],
    ]);
    expect(await save(() => ({ logo: 'none' }))).toMatchObject({ ok: true });
    expect((await style()).logo).toBeUndefined();
    expect((await raw()).Assets).toHaveLength(1);
  });

  it('is not overwritten when somebody else changed it meanwhile', async () => {
    await performAction(createStyle, key);
    const { version } = await style();
    await save(({ values }) => ({ values: { ...values, scheme: 'DARK' as const } }));
    expect(await save(() => ({ version }))).toMatchObject({ error: { code: 'concurrentChange' } });
    expect((await style()).values.scheme).toBe('DARK');
  });

  it('is removed, once however often it is asked for', async () => {
    await performAction(createStyle, key);
    const { id: styleId } = await style();
    expect(await performAction(removeStyle, { ...key, styleId })).toMatchObject({ ok: true });
    expect(await performAction(removeStyle, { ...key, styleId })).toMatchObject({ ok: true });
    expect((await page()).style).toBe('none');
  });

  it('is for those who may change app clients', async () => {
    const refused = await performAction(createStyle, key, { actor: actorOf('support') });
    expect(refused).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(far.asked).toEqual([]);
  });
});
