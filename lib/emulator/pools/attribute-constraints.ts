import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { invalidParameter } from '../errors.ts';

const longest = 2048;

/** Limits of an attribute: numbers written as text, the lower one not above the upper one, no text over 2,048. */
export function checkConstraints({
  Name,
  NumberAttributeConstraints,
  StringAttributeConstraints,
}: SchemaAttributeType) {
  const values = [NumberAttributeConstraints?.MinValue, NumberAttributeConstraints?.MaxValue];
  const [least, most] = values.map((limit) => number(limit, Name));
  if (least !== undefined && most !== undefined && most < least) {
    throw invalidParameter(`Attribute ${Name} cannot have a max value smaller than it's min value`); // [measured PF]
  }
  const lengths = [StringAttributeConstraints?.MinLength, StringAttributeConstraints?.MaxLength];
  const [shortest, long] = lengths.map((limit) => number(limit, Name));
  if ((shortest ?? 0) > longest || (long ?? 0) > longest) {
    // [MOTO, unsure, facts §2.3]
    throw invalidParameter(`user.${Name}: String attributes cannot have a length of more than ${longest}`);
  }
  if (shortest !== undefined && long !== undefined && long < shortest) {
    throw invalidParameter(`Attribute ${Name} cannot have a max length shorter than it's min length`); // [measured PF]
  }
}

function number(limit: string | undefined, name: string | undefined): number | undefined {
  if (limit === undefined || limit === '') return undefined;
  const value = Number(limit);
  // That such text is refused is sure, the wording is not.
  if (!/^-?\d+(\.\d+)?$/.test(limit)) throw invalidParameter(`Attribute ${name} has the limit ${limit}, not a number`);
  return value;
}
