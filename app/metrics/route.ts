import { answerScrape } from '@/lib/metrics/scrape';

export const dynamic = 'force-dynamic';

/** For Prometheus. */
export async function GET(request: Request): Promise<Response> {
  return answerScrape(request.headers);
}
