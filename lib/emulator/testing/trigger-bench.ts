import type { CreateUserPoolCommandInput, LambdaConfigType } from '@aws-sdk/client-cognito-identity-provider';
import { type Bench, openBench } from './bench.ts';
import { type FunctionCode, type Functions, startFunctions } from './functions.ts';

export type TriggerBench = Bench & { functions: Functions; UserPoolId: string; ClientId: string };

type Codes = Partial<Record<keyof LambdaConfigType, FunctionCode>>;

/** A bench whose pool has these functions, and a client with the custom flow too. `version` is that of the pre-token trigger. */
export async function openTriggers(
  codes: Codes,
  { version, ...pool }: Partial<CreateUserPoolCommandInput> & { version?: 'V1_0' | 'V2_0' | 'V3_0' } = {},
): Promise<TriggerBench> {
  const functions = await startFunctions();
  const bench = openBench({}, 'eu-central-1', { endpoint: functions.endpoint });
  const LambdaConfig = deploy(functions, codes, version === undefined ? {} : { version });
  const UserPoolId = await bench.makePool({ ...pool, LambdaConfig });
  const ClientId = await bench.makeClient(UserPoolId, {
    ExplicitAuthFlows: [
      'ALLOW_ADMIN_USER_PASSWORD_AUTH',
      'ALLOW_USER_PASSWORD_AUTH',
      'ALLOW_USER_SRP_AUTH',
      'ALLOW_CUSTOM_AUTH',
      'ALLOW_USER_AUTH',
      'ALLOW_REFRESH_TOKEN_AUTH',
    ],
  });
  return { ...bench, functions, UserPoolId, ClientId };
}

/** Puts code behind triggers; the function is called as its trigger. */
export function deploy(
  functions: Functions,
  codes: Codes,
  { version = 'V1_0', region = 'eu-central-1' }: { version?: 'V1_0' | 'V2_0' | 'V3_0'; region?: string } = {},
): LambdaConfigType {
  for (const [name, code] of Object.entries(codes)) functions.put(name, code);
  const { PreTokenGeneration, ...others } = Object.fromEntries(
    Object.keys(codes).map((name) => [name, functions.arn(name, region)]),
  );
  if (PreTokenGeneration === undefined) return others;
  return { ...others, PreTokenGenerationConfig: { LambdaArn: PreTokenGeneration, LambdaVersion: version } };
}
