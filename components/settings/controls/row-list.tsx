import Plus from 'lucide-react/icons/plus';
import X from 'lucide-react/icons/x';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field-parts';
import { IconButton } from '@/components/ui/icon-button';
import type { Problem } from '@/lib/settings/problems';
import { FieldWarnings } from '../field-warnings';

/** What an input in a row gets: whether it is wrong, and where the words about it are. */
export interface RowControl {
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

interface RowListProps<Row> {
  rows: readonly Row[];
  onRowsChange: (rows: Row[]) => void;
  /** One entry in words: "tag". */
  item: string;
  newRow: () => Row;
  problems: readonly Problem[];
  /** Draws the inputs of one row; `control` says what to spread into the input of a field. */
  children: (row: Row, change: (row: Row) => void, index: number, control: (field?: string) => RowControl) => ReactNode;
  /** The number of a row's entry in the value, where rows are not all entries. */
  entryOf?: ((row: number) => number) | undefined;
  disabled?: boolean | undefined;
}

/** Rows to add and remove. Adding goes to the new row's first input, removing to the list, so that keys go on working. */
export function RowList<Row>(props: RowListProps<Row>) {
  const { rows, onRowsChange, item, newRow, problems, entryOf, children, disabled } = props;
  const list = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const added = useRef(false);

  // At once after the row is there, so that typing on blindly goes into it.
  useLayoutEffect(() => {
    if (rows.length > 0 && added.current)
      list.current?.querySelector<HTMLElement>(':scope > li:last-child input')?.focus();
    added.current = false;
  }, [rows.length]);

  function add() {
    added.current = true;
    onRowsChange([...rows, newRow()]);
  }

  function remove(index: number) {
    onRowsChange(rows.filter((_, at) => at !== index));
    addButton.current?.focus();
  }

  return (
    <>
      <ul ref={list} className="space-y-2 not-empty:mb-2">
        {rows.map((row, index) => {
          const entry = entryOf ? entryOf(index) : index;
          const wrong = problems.filter((problem) => problem.index === entry);
          const name = `${item} ${index + 1}`;
          const replace = (next: Row) => onRowsChange(rows.map((old, at) => (at === index ? next : old)));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place, and nothing is kept per row
            <ListRow key={index} {...{ entry, wrong, name, disabled }} onRemove={() => remove(index)}>
              {(control) => children(row, replace, index, control)}
            </ListRow>
          );
        })}
      </ul>
      <Button ref={addButton} size="sm" icon={<Plus aria-hidden />} disabled={disabled} onClick={add}>
        Add {item}
      </Button>
    </>
  );
}

interface ListRowProps {
  entry: number;
  wrong: readonly Problem[];
  name: string;
  disabled: boolean | undefined;
  onRemove: () => void;
  children: (control: (field?: string) => RowControl) => ReactNode;
}

function ListRow({ entry, wrong, name, disabled, onRemove, children }: ListRowProps) {
  const errorId = useId();
  const errors = wrong.filter(({ level }) => level === 'error');
  const control = (field?: string): RowControl => {
    const here = errors.some((problem) => problem.field === undefined || problem.field === field);
    return { 'aria-invalid': here || undefined, 'aria-describedby': here ? errorId : undefined };
  };
  return (
    <li data-row={entry}>
      <div className="flex items-start gap-1">
        <div className="min-w-0 flex-1">{children(control)}</div>
        <IconButton label={`Remove ${name}`} icon={<X aria-hidden />} disabled={disabled} onClick={onRemove} />
      </div>
      <FieldError
        id={errorId}
        hintId={`${errorId}-hint`}
        error={errors.map(({ message }) => message).join(' ') || undefined}
      />
      <FieldWarnings messages={wrong.flatMap(({ level, message }) => (level === 'warning' ? [message] : []))} />
    </li>
  );
}
