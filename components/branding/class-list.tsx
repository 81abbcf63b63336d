import { Disclosure } from '@/components/ui/disclosure';
import { classicClasses } from '@/lib/branding/guide/classic-css';

/** What a style sheet of the classic pages may name. */
export function ClassList() {
  return (
    <Disclosure summary="The classes that Cognito allows">
      <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
        {classicClasses.map(({ name, dresses, state }) => (
          <div key={name} className="contents">
            <dt className="mono wrap-anywhere">
              .{name}
              {state && <span className="text-muted"> (also {state})</span>}
            </dt>
            <dd className="mb-1 text-muted sm:mb-0">{dresses}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-sm text-muted">
        No other selectors, no rules that begin with @, no pictures: Cognito refuses the whole style sheet for one of
        them.
      </p>
    </Disclosure>
  );
}
