import { invalidParameter } from '../errors.ts';
import type { ClientDoc, Pool } from '../pool-store.ts';

const neverWritable = ['sub', 'email_verified', 'phone_number_verified'];

/** Attributes that a client may read and write; absent lists mean all of them. */
export function checkAttributes({ ReadAttributes, WriteAttributes }: ClientDoc, { doc }: Pool) {
  const schema = doc.SchemaAttributes ?? [];
  const names = schema.map(({ Name = '' }) => Name);
  if (ReadAttributes?.some((name) => !names.includes(name))) {
    throw invalidParameter('Invalid read attributes specified while creating a client'); // [measured PF]
  }
  if (!WriteAttributes) return;
  const required = schema.filter(({ Required, Name = '' }) => Required && !neverWritable.includes(Name));
  const bad = WriteAttributes.some((name) => !names.includes(name) || neverWritable.includes(name));
  if (bad || required.some(({ Name = '' }) => !WriteAttributes.includes(Name))) {
    throw invalidParameter('Invalid write attributes specified while creating a client'); // [measured PF; last case sdk]
  }
}
