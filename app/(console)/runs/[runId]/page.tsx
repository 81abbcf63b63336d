import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { RunPage } from '@/components/runs/run-page';
import { currentActor } from '@/lib/access/actor';
import { revealClientSecret } from '@/lib/clients/actions';
import { removeWhatWasMade, resumeRun } from '@/lib/runs/actions';
import { findRunView } from '@/lib/runs/queries';

interface RunRouteProps {
  params: Promise<{ runId: string }>;
}

const read = cache(async (runId: string) => findRunView(await currentActor(), runId));

export async function generateMetadata({ params }: RunRouteProps): Promise<Metadata> {
  return { title: (await read((await params).runId))?.title ?? 'Run' };
}

/** A run: live steps, then the result sheet. */
export default async function RunRoute({ params }: RunRouteProps) {
  const run = await read((await params).runId);
  if (!run) notFound();
  return (
    <RunPage
      key={run.id}
      initial={run}
      actions={{ resume: resumeRun, remove: removeWhatWasMade, revealSecret: revealClientSecret }}
    />
  );
}
