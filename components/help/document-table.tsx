import type { Inline } from '@/lib/help/document';
import { DocumentInlines } from './document-inlines';

type DocumentTableProps = { head: Inline[][]; rows: Inline[][][] };

/** A table of a document; where it is wider than the page it scrolls by itself, by keyboard too. */
export function DocumentTable({ head, rows }: DocumentTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div tabIndex={0} className="card overflow-x-auto">
      <table className="w-full text-left text-sm leading-5">
        <thead>
          <tr>
            {head.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a document never change their places
              <th key={index} scope="col" className="border-b border-line px-3 py-2 font-medium text-muted">
                <DocumentInlines inlines={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a document never change their places
            <tr key={index} className="not-last:border-b not-last:border-line">
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a document never change their places
                <td key={column} className="min-w-32 px-3 py-2 align-top">
                  <DocumentInlines inlines={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
