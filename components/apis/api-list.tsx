import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { CopyValue } from '@/components/ui/copy-value';
import { DescriptionList, DescriptionRow } from '@/components/ui/description-list';
import { fullScope, type ResourceServer } from '@/lib/blueprint/resource-server';
import { apiHref } from './apis-place';
import { ScopeUsers, type ScopeUsersPlace } from './scope-users';

interface ApiListProps extends ScopeUsersPlace {
  apis: readonly (ResourceServer & { isManaged: boolean })[];
  /** Whether the person may change them. */
  mayChange: boolean;
}

/** The APIs of a pool: each with its scopes as tokens carry them, and the app clients that allow them. */
export function ApiList({ apis, mayChange, ...place }: ApiListProps) {
  return (
    <ul className="grid grid-cols-1 gap-8 pt-3">
      {apis.map((api) => (
        <li key={api.identifier}>
          <div className="mb-2 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
            <div className="min-w-0">
              <h3 className="flex flex-wrap items-center gap-2 font-medium wrap-anywhere">
                {api.name}
                {api.isManaged && <Badge>Managed by Cognito</Badge>}
              </h3>
              <p className="text-sm text-muted">
                Identifier <CopyValue value={api.identifier} label="identifier" className="text-text" />
              </p>
            </div>
            {mayChange && !api.isManaged && (
              <LinkButton href={apiHref(place.poolHref, api.identifier)} size="sm">
                Change<span className="sr-only"> {api.name}</span>
              </LinkButton>
            )}
          </div>
          <Scopes api={api} place={place} />
        </li>
      ))}
    </ul>
  );
}

function Scopes({ api: { identifier, scopes }, place }: { api: ResourceServer; place: ScopeUsersPlace }) {
  if (scopes.length === 0)
    return <p className="card px-4 py-2.5 text-muted">No scopes yet: there is nothing that an app could ask for.</p>;
  return (
    <DescriptionList>
      {scopes.map(({ name, description }) => {
        const scope = fullScope(identifier, name);
        return (
          <DescriptionRow
            key={name}
            label={<CopyValue value={scope} label="scope" className="text-text" />}
            hint={description}
          >
            <span className="text-muted">Allowed for: </span>
            <ScopeUsers scope={scope} {...place} />
          </DescriptionRow>
        );
      })}
    </DescriptionList>
  );
}
