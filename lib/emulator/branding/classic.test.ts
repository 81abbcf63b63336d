import { describe, expect, test } from 'vitest';
import { ipe, openBench, refusal, second } from '../testing/bench.ts';
import { jpeg, png, svg } from '../testing/images.ts';
import { drawnCss } from './classic-css.ts';

const bench = openBench();
const { api } = bench;
const CSS = '.submitButton-customizable { background-color: #0a7; }';

let made = 0;
async function openPool() {
  const UserPoolId = await bench.makePool();
  made += 1;
  await api.createUserPoolDomain({ UserPoolId, Domain: `classic-${made}` });
  return { UserPoolId, ClientId: await bench.makeClient(UserPoolId), Domain: `classic-${made}` };
}

describe('SetUICustomization and GetUICustomization', () => {
  test('need a domain to set [measured PF]; nothing set is an empty object [sdk]', async () => {
    const UserPoolId = await bench.makePool();
    expect(await refusal(api.setUICustomization({ UserPoolId, CSS }))).toEqual(
      ipe('A domain must be associated with this user pool.'),
    );
    expect((await api.getUICustomization({ UserPoolId })).UICustomization).toEqual({});
  });

  test('of all clients are shown for a client until it has its own [sdk]', async () => {
    const { UserPoolId, ClientId } = await openPool();
    const { UICustomization: set } = await api.setUICustomization({ UserPoolId, CSS, ImageFile: png });
    expect(set).toMatchObject({ UserPoolId, ClientId: 'ALL', CSS, CSSVersion: '20261121090000' });
    expect((await api.getUICustomization({ UserPoolId, ClientId })).UICustomization).toEqual(set);
    const own = '.label-customizable { font-weight: 700; }';
    await api.setUICustomization({ UserPoolId, ClientId, CSS: own });
    const { UICustomization: mine } = await api.getUICustomization({ UserPoolId, ClientId });
    expect(mine).toMatchObject({ ClientId, CSS: own });
    expect(mine?.ImageUrl).toBeUndefined();
    expect((await api.getUICustomization({ UserPoolId })).UICustomization).toEqual(set);
  });

  test('replace both, CSS and logo [doc DG23]; neither is a reset to what all clients have', async () => {
    const { UserPoolId, ClientId } = await openPool();
    await api.setUICustomization({ UserPoolId, ClientId, CSS, ImageFile: png });
    bench.pass(second);
    const { UICustomization } = await api.setUICustomization({ UserPoolId, ClientId, ImageFile: jpeg });
    expect(UICustomization?.CSS ?? '').toBe('');
    expect(UICustomization?.ImageUrl).toContain(`/${UserPoolId}/${ClientId}/${UICustomization?.CSSVersion}/`);
    expect(Number(UICustomization?.LastModifiedDate) - Number(UICustomization?.CreationDate)).toBe(second);
    await api.setUICustomization({ UserPoolId, ClientId });
    expect((await api.getUICustomization({ UserPoolId, ClientId })).UICustomization).toEqual({});
  });

  test('an unknown client', async () => {
    const { UserPoolId } = await openPool();
    const missing = { name: 'ResourceNotFoundException', message: 'User pool client nope does not exist.' };
    expect(await refusal(api.setUICustomization({ UserPoolId, ClientId: 'nope', CSS }))).toEqual(missing);
    expect(await refusal(api.getUICustomization({ UserPoolId, ClientId: 'nope' }))).toEqual(missing);
  });

  test('go with their client', async () => {
    const { UserPoolId, ClientId } = await openPool();
    await api.setUICustomization({ UserPoolId, ClientId, CSS });
    await api.deleteUserPoolClient({ UserPoolId, ClientId });
    expect(bench.emulator.db.prepare('SELECT 1 FROM ui_customizations WHERE client_id = ?').all(ClientId)).toEqual([]);
  });
});

describe('the style sheet', () => {
  test.each([
    ['.foo { color: red; }', 'foo'],
    ['.banner-customizable .label-customizable { color: red; }', 'banner-customizable .label-customizable'],
    ['body { color: red; }', 'body'],
    ['.label-customizable:hover { color: red; }', 'label-customizable:hover'],
    ['.label-customizable, * { color: red; }', '*'],
  ])('%s names no allowed class [measured PF]', async (css, name) => {
    const { UserPoolId } = await openPool();
    expect(await refusal(api.setUICustomization({ UserPoolId, CSS: css }))).toEqual(
      ipe(`The CSS class ${name} is not in the list of allowed classes.`),
    );
  });

  test.each([
    '@import url(https://evil.example/a.css);',
    '@media print { .label-customizable { color: red; } }',
    '.label-customizable { color: red; }</style><script>alert(1)</script>',
    '.label-customizable { width: expression(alert(1)); }',
    '.label-customizable { color: red; ',
    '.label-customizable { background: \\75rl(x); }',
    `.label-customizable { color: red; } ${' '.repeat(3 * 1024)}`,
  ])('%s is refused [doc DG23]', async (css) => {
    const { UserPoolId } = await openPool();
    expect((await refusal(api.setUICustomization({ UserPoolId, CSS: css }))).name).toBe('InvalidParameterException');
  });

  test('is drawn from what was read, on the parts of our pages: no address, no property beyond those of the template', () => {
    const css = `/* a */ .logo-customizable{max-width:60%;background:url(https://evil.example/x);position:fixed}
      .inputField-customizable:focus , .banner-customizable { color: rgba(1, 2, 3, 0.5) ; border:1px solid #ccc !important; }
      .legalText-customizable { color: red } .redirect-customizable { content: "x" }`;
    expect(drawnCss(css)).toBe(
      `.banner img { max-width: 60%; }
.field > input:focus, .banner { color: rgba(1, 2, 3, 0.5); border: 1px solid #ccc !important; }`,
    );
  });
});

test.each([
  ['an SVG', svg],
  ['a text', Buffer.from('GIF89a')],
  ['more than 100 KB', Buffer.concat([png, Buffer.alloc(100 * 1024)])],
])('%s is no logo [doc DG23]', async (_, ImageFile) => {
  const { UserPoolId } = await openPool();
  expect((await refusal(api.setUICustomization({ UserPoolId, ImageFile }))).name).toBe('InvalidParameterException');
});
