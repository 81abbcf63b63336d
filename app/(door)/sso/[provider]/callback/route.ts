import { returnFromProvider } from '@/lib/access/oidc/sso-routes';

/** Back from a provider of single sign-on. */
export async function GET(request: Request, { params }: { params: Promise<{ provider: string }> }): Promise<Response> {
  return returnFromProvider(request, (await params).provider);
}
