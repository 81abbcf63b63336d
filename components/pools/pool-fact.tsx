'use client';

import { type ReactNode, Suspense, use } from 'react';
import { Skeleton } from '@/components/ui/skeleton';
import type { PoolFacts, PoolFactsAnswer } from '@/lib/pools/pool-facts';

interface PoolFactProps {
  facts: Promise<PoolFactsAnswer> | undefined;
  show: (facts: PoolFacts) => ReactNode;
}

/** A cell whose value arrives after its row. What cannot be had is a dash with the reason on hover. */
export function PoolFact({ facts, show }: PoolFactProps) {
  return (
    <Suspense fallback={<Skeleton className="w-16" />}>
      <Arrived facts={facts} show={show} />
    </Suspense>
  );
}

function Arrived({ facts, show }: PoolFactProps) {
  const answer = facts && use(facts);
  const content = answer?.ok ? show(answer.facts) : undefined;
  if (content !== undefined && content !== null && content !== '') return content;
  const reason = answer && !answer.ok ? answer.error.message : 'Not told by this endpoint';
  return (
    <span title={reason} className="text-muted">
      <span aria-hidden>–</span>
      <span className="sr-only">{reason}</span>
    </span>
  );
}
