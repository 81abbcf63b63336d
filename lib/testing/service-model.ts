import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';

/** A shape of AWS's own description of the service, as far as tests look at it. */
export interface Shape {
  readonly type: string;
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly members?: Readonly<Record<string, { readonly shape: string }>>;
  readonly member?: { readonly shape: string };
  readonly key?: { readonly shape: string };
  readonly value?: { readonly shape: string };
}

interface Model {
  readonly shapes: Readonly<Record<string, Shape>>;
  readonly operations: Readonly<Record<string, { readonly input: { readonly shape: string } }>>;
}

// From the AWS CLI (Apache-2.0), which ships the official description inside a zip.
const zip = path.join(process.cwd(), 'node_modules/@aws-cdk/asset-awscli-v1/lib/layer.zip');
const versions = {
  apigatewayv2: '2018-11-29',
  'cognito-identity': '2014-06-30',
  'cognito-idp': '2016-04-18',
  elbv2: '2015-12-01',
  iam: '2010-05-08',
};

/** The official description of a service, of Cognito user pools when none is named. Some ten milliseconds. */
export function readServiceModel(service: keyof typeof versions = 'cognito-idp'): Model {
  const entry = `awscli/awscli/botocore/data/${service}/${versions[service]}/service-2.json`;
  return JSON.parse(unzip(readFileSync(zip), entry).toString('utf8')) as Model;
}

/** Whether there is a description of it here. */
export const isDescribed = (service: string): service is keyof typeof versions => service in versions;

/**
 * The shape at a leaf of an operation's input, in the registry's notation: `Schema[].Name`. Undefined for members
 * younger than the description.
 */
export function shapeAt(model: Model, operation: string, leaf: string): Shape | undefined {
  let shape = model.shapes[model.operations[operation]?.input.shape ?? ''];
  for (const step of leaf.split('.')) {
    const [name = '', into] = step.split(/(?=\[\]|\{\})/);
    const member = shape?.members?.[name];
    shape = member && model.shapes[member.shape];
    if (into !== undefined) shape = elementOf(model, shape);
  }
  return shape;
}

/** The shape of the items of a list, or of the values of a map. */
export function elementOf(model: Model, shape: Shape | undefined): Shape | undefined {
  const element = shape?.member ?? shape?.value;
  return element && model.shapes[element.shape];
}

/** Reads one deflated file out of a zip by its central directory. */
function unzip(archive: Buffer, name: string): Buffer {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const lengths = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
    if (archive.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const size = archive.readUInt32LE(at + 20);
      const local = archive.readUInt32LE(at + 42);
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      return inflateRawSync(archive.subarray(start, start + size));
    }
    at += 46 + nameLength + extraLength + commentLength;
  }
  throw new Error(`${name} is not in the archive.`);
}
