import type { AuditChange } from '@/lib/audit/events';
import { valueText } from './value-text';

/** Every change of an act, before and after. Secrets are in it as keyed hashes. */
export function ChangeTable({ changes }: { changes: readonly AuditChange[] }) {
  return (
    <div className="data-table card">
      <table>
        <caption className="sr-only">What changed</caption>
        <thead>
          <tr>
            <th scope="col">Value</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ path, before, after }) => (
            <tr key={path}>
              <td data-label="Value" className="mono">
                {path}
              </td>
              <td data-label="Before">{before === undefined ? <Nothing /> : <bdi>{valueText(before)}</bdi>}</td>
              <td data-label="After">{after === undefined ? <Nothing /> : <bdi>{valueText(after)}</bdi>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Nothing = () => <span className="text-muted">not set</span>;
