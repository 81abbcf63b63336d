'use client';

import ArrowLeft from 'lucide-react/icons/arrow-left';
import Download from 'lucide-react/icons/download';
import { Fragment, useEffect, useState } from 'react';
import { downloadBlueprint } from '@/components/pools/download-blueprint';
import { ProblemList } from '@/components/settings/problem-list';
import { Button, LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { CreatePool } from './create-pool';
import { clientHref, problemLink } from './problem-place';
import { ReviewApis } from './review-apis';
import { ReviewClient, ReviewPoolSection } from './review-section';
import { useWizard } from './wizard-provider';
import { stepHref, wizardSteps } from './wizard-steps';

/** Everything that was chosen, by section, and the button that creates it. */
export function ReviewStep() {
  const { draft, blueprint, problems, visit } = useWizard();
  useEffect(() => visit('review'), [visit]);
  const [refusals, setRefusals] = useState(0);
  const links = (level: 'error' | 'warning') =>
    problems.filter((problem) => problem.level === level).map((problem) => problemLink(draft.id, problem, blueprint));
  return (
    <div className="space-y-8">
      <ProblemList
        kind="danger"
        title={refusals > 0 ? 'Nothing was created: put these right first' : 'Put right before the pool can be created'}
        links={links('error')}
        attempts={refusals}
      />
      <ProblemList kind="warning" title="Worth a second look" links={links('warning')} />
      {wizardSteps.map(({ id }) => {
        if (id === 'review') return null;
        if (id === 'clients') {
          return (
            <Fragment key={id}>
              <ReviewClients />
              <ReviewApis />
            </Fragment>
          );
        }
        return <ReviewPoolSection key={id} id={id} pool={blueprint.pool} editHref={stepHref(draft.id, id)} />;
      })}
      <div className="sticky bottom-0 flex flex-wrap items-center gap-2 border-t bg-canvas py-3">
        <LinkButton href={stepHref(draft.id, 'domain')} icon={<ArrowLeft aria-hidden />}>
          <span className="max-sm:sr-only">Back</span>
          <span className="sr-only"> to Domain</span>
        </LinkButton>
        <span className="flex-1" />
        <Button icon={<Download aria-hidden />} onClick={() => downloadBlueprint(blueprint)}>
          <span>
            Download<span className="max-sm:sr-only"> blueprint</span>
          </span>
        </Button>
        <CreatePool onRefused={() => setRefusals((count) => count + 1)} />
      </div>
    </div>
  );
}

function ReviewClients() {
  const { draft, blueprint } = useWizard();
  if (blueprint.clients.length === 0) {
    return (
      <Section title="App clients">
        <div className="card">
          <EmptyState title="No app client">The pool is created without one. You can add app clients later.</EmptyState>
        </div>
      </Section>
    );
  }
  return blueprint.clients.map((client, index) => (
    <ReviewClient
      // biome-ignore lint/suspicious/noArrayIndexKey: clients have no identity but their place
      key={index}
      client={client}
      pool={blueprint.pool}
      position={index + 1}
      editHref={clientHref(draft.id, index)}
    />
  ));
}
