import 'server-only';
import { z } from 'zod';
import { endpointSchema, regionSchema } from './env';

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be 1–40 small letters, digits and hyphens: it is part of addresses')
  .refine((value) => value !== 'new', { error: 'must not be "new": that address is taken' });

const shared = {
  id,
  title: z.string().trim().min(1, 'must not be empty').max(60, 'must be 60 characters or fewer').optional(),
  regions: z
    .array(regionSchema)
    .min(1, 'must name at least one region')
    .refine((value) => new Set(value).size === value.length, { error: 'must not name a region twice' }),
  readOnly: z.boolean('must be true or false').default(false),
};

const roleArn = z.string().regex(/^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/, 'must be the ARN of an IAM role');
const externalId = z
  .string()
  .regex(/^[\w+=,.@:/-]{2,1224}$/, 'must be 2–1224 letters, digits or +=,.@:/-')
  .optional();

const staticKeys = z.strictObject({
  accessKeyId: z.string().min(1, 'must not be empty'),
  secretAccessKey: z.string().min(1, 'must not be empty'),
  sessionToken: z.string().min(1, 'must not be empty').optional(),
});

const awsCredentials = z.union(
  [
    z.literal('default'),
    z.strictObject({ profile: z.string().min(1) }),
    z.strictObject({ role: roleArn, externalId, profile: z.string().min(1).optional() }),
  ],
  'must be "default", {"profile": …} or {"role": …, "externalId": …}',
);

/** One connection as written in the file that POOLDECK_CONNECTIONS names. See docs/connections.md. */
const connectionSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ ...shared, kind: z.literal('embedded'), regions: shared.regions.default(['us-east-1']) }),
    z.strictObject({ ...shared, kind: z.literal('aws'), credentials: awsCredentials.default('default') }),
    z.strictObject({
      ...shared,
      kind: z.literal('endpoint'),
      regions: shared.regions.default(['us-east-1']),
      url: endpointSchema,
      credentials: z
        .union(
          [z.literal('environment'), staticKeys],
          'must be "environment" or {"accessKeyId": …, "secretAccessKey": …}',
        )
        .default('environment'),
    }),
  ],
  { error: 'must be "embedded", "aws" or "endpoint"' },
);

export type ConnectionSettings = z.output<typeof connectionSchema>;

export const connectionsFileSchema = z.strictObject({
  $schema: z.string().optional(),
  connections: z.array(connectionSchema).min(1, 'must hold at least one connection'),
});
