'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/action';
import { differenceOf } from '@/lib/audit/events-difference';
import { poolTarget } from '@/lib/pools/pool-target';
import { changeClassic, resetClassic as reset } from './change-classic';
import { addStyle, changeStyle, type LogoChange, removeStyle as remove } from './change-style';
import { cssProblem } from './guide/classic-css';
import { isHex } from './guide/colour';
import { type LogoPages, logoProblem } from './guide/logo-file';
import { schemes } from './guide/style-settings';

const clientKey = {
  connection: z.string().min(1).max(64),
  poolId: z.string().min(1).max(55),
  clientId: z.string().min(1).max(128),
};
const version = z.string().max(200);
const styleId = z.string().min(1).max(64);
const targetOf = ({ connection, poolId, clientId }: { connection: string; poolId: string; clientId: string }) => ({
  connection,
  pool: poolId,
  kind: 'client',
  id: clientId,
});

const logo = (pages: LogoPages) =>
  z.union([z.enum(['keep', 'none']), z.strictObject({ file: z.base64().max(400_000) })]).check((context) => {
    const { value } = context;
    const message = typeof value === 'string' ? undefined : logoProblem(Buffer.from(value.file, 'base64'), pages);
    if (message) context.issues.push({ code: 'custom', message, input: value });
  });
const logoOf = (sent: 'keep' | 'none' | { file: string }): LogoChange =>
  typeof sent === 'string' ? sent : new Uint8Array(Buffer.from(sent.file, 'base64'));
const css = z.string().check((context) => {
  const message = cssProblem(context.value);
  if (message) context.issues.push({ code: 'custom', message, input: context.value });
});
const colour = z.string().refine(isHex, 'Write a colour as # and six digits, such as #1f5fa8.');
const colours = z.strictObject({ page: colour, button: colour, buttonText: colour, link: colour });

/** Sets CSS and logo of the classic pages for one app client. */
export const saveClassicLook = defineAction({
  name: 'branding.saveClassic',
  permission: 'client.update',
  input: z.strictObject({ ...clientKey, version, css, logo: logo('classic') }),
  target: targetOf,
  run: async ({ actor, note }, { css: text, logo: sent, version: seen, ...key }) => {
    const target = poolTarget(actor, 'client.update', key);
    note({ target: { region: target.region } });
    const before = await changeClassic(target, key, { css: text, logo: logoOf(sent), version: seen });
    const after = { CSS: text, Logo: sent === 'keep' ? before.Logo : sent === 'none' ? false : 'another' };
    note({ difference: differenceOf(before, after) });
    return {};
  },
});

/** Takes them away again: then the client shows what all clients show. */
export const resetClassicLook = defineAction({
  name: 'branding.resetClassic',
  permission: 'client.update',
  input: z.strictObject(clientKey),
  target: targetOf,
  run: async ({ actor, note }, key) => {
    const target = poolTarget(actor, 'client.update', key);
    note({ target: { region: target.region } });
    await reset(target, key);
    return {};
  },
});

/** Gives an app client a style of managed login with Cognito's own values. */
export const createStyle = defineAction({
  name: 'branding.createStyle',
  permission: 'client.update',
  input: z.strictObject(clientKey),
  target: targetOf,
  run: async ({ actor, note }, key) => {
    const target = poolTarget(actor, 'client.update', key);
    note({ target: { region: target.region } });
    await addStyle(target, key);
    return {};
  },
});

/** Changes colours and logo of a style; what the form does not show stays as it is. */
export const saveStyle = defineAction({
  name: 'branding.saveStyle',
  permission: 'client.update',
  input: z.strictObject({
    ...clientKey,
    styleId,
    version,
    values: z.strictObject({ scheme: z.enum(schemes), picture: z.boolean(), light: colours, dark: colours }),
    logo: logo('managed'),
  }),
  target: targetOf,
  run: async ({ actor, note }, { styleId: id, version: seen, values, logo: sent, ...key }) => {
    const target = poolTarget(actor, 'client.update', key);
    note({ target: { region: target.region } });
    const change = { styleId: id, version: seen, values, logo: logoOf(sent) };
    const { before, after } = await changeStyle(target, key, change);
    const images = typeof sent === 'string' ? {} : { 'Assets.FORM_LOGO': 'another' };
    note({ difference: differenceOf(before, { ...after, ...images }) });
    return {};
  },
});

/** Takes the style away; under managed login the client's pages stop until it has another. */
export const removeStyle = defineAction({
  name: 'branding.removeStyle',
  permission: 'client.update',
  input: z.strictObject({ ...clientKey, styleId }),
  target: targetOf,
  run: async ({ actor, note }, { styleId: id, ...key }) => {
    const target = poolTarget(actor, 'client.update', key);
    note({ target: { region: target.region } });
    await remove(target, key, id);
    return {};
  },
});
