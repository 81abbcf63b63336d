import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HelpArticle } from '@/components/help/help-article';
import { currentActor } from '@/lib/access/actor';
import { findHelpPage } from '@/lib/help/queries';

type Params = { params: Promise<{ page: string }> };

async function read({ params }: Params) {
  return findHelpPage(await currentActor(), (await params).page) ?? notFound();
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  const { title } = await read(props);
  return { title: `${title} · Help` };
}

export default async function HelpArticlePage(props: Params) {
  return <HelpArticle {...(await read(props))} />;
}
