'use client';

import { DescriptionList, DescriptionRow } from '@/components/ui/description-list';
import { ReviewSection } from './review-section';
import { useWizard } from './wizard-provider';
import { stepHref } from './wizard-steps';

/** The APIs of the draft with their scopes; nothing where there are none. */
export function ReviewApis() {
  const { draft, blueprint } = useWizard();
  const servers = blueprint.resourceServers ?? [];
  if (servers.length === 0) return null;
  return (
    <ReviewSection title="APIs" editHref={stepHref(draft.id, 'clients')}>
      <DescriptionList>
        {servers.map(({ identifier, name, scopes }) => (
          <DescriptionRow key={identifier} label={name} hint={<span className="mono">{identifier}</span>}>
            {scopes.map((scope) => (
              <span key={scope.name} className="block">
                <span className="mono">{`${identifier}/${scope.name}`}</span> {scope.description}
              </span>
            ))}
          </DescriptionRow>
        ))}
      </DescriptionList>
    </ReviewSection>
  );
}
