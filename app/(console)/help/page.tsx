import { HelpIndex } from '@/components/help/help-index';
import { PageHeader } from '@/components/ui/page-header';
import { currentActor } from '@/lib/access/actor';
import { listHelp } from '@/lib/help/queries';

export const metadata = { title: 'Help' };

export default async function HelpPage() {
  const entries = listHelp(await currentActor());
  return (
    <>
      <PageHeader title="Help" description="Tutorials that show each step, and guides to look things up in." />
      <HelpIndex entries={entries} />
    </>
  );
}
