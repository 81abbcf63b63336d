import { leaveForProvider } from '@/lib/access/oidc/sso-routes';

/** Off to a provider of single sign-on. Changes nothing here: what was begun is in the browser's own cookie. */
export async function GET(request: Request, { params }: { params: Promise<{ provider: string }> }): Promise<Response> {
  return leaveForProvider(request, (await params).provider);
}
