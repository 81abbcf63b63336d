import { randomInt } from 'node:crypto';

const digits = '0123456789';
const lower = 'abcdefghijklmnopqrstuvwxyz';

const random = (alphabet: string, length: number) =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** `us-east-1_` and nine letters or digits of both cases [sdk, facts §1.5]. */
export const newPoolId = (region: string) => `${region}_${random(digits + lower + lower.toUpperCase(), 9)}`;

/** 26 characters a-z0-9 [sdk, facts §1.5]. */
export const newClientId = () => random(digits + lower, 26);

/** 52 characters a-z0-9, as in AWS's example [sdk, facts §1.5]. */
export const newClientSecret = () => random(digits + lower, 52);
