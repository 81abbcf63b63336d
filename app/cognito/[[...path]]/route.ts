import { answerEmbedded } from '@/lib/cognito/embedded-door';

export const dynamic = 'force-dynamic';

/** The embedded Cognito over HTTP, for the AWS CLI, Amplify or any SDK: `--endpoint-url http://127.0.0.1:3000/cognito`. */
export const POST = answerEmbedded;
export const GET = answerEmbedded;
export const OPTIONS = answerEmbedded;
