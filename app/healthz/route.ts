export const dynamic = 'force-dynamic';

/** Whether the process answers at all. Says nothing about Cognito or the database. */
export function GET(): Response {
  return Response.json({ status: 'ok' });
}
