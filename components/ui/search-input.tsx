'use client';

import Search from 'lucide-react/icons/search';
import X from 'lucide-react/icons/x';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Spinner } from './spinner';
import { useQueryChange } from './use-query-change';
import { useTypedEarly } from './use-typed-early';

type SearchInputProps = {
  /** What is searched, as its accessible name: "Search pools". */
  label: string;
  placeholder?: string | undefined;
  /** The query parameter. Default: `q`. */
  name?: string | undefined;
  /** Parameters that make no sense with another search, for example a page token. */
  reset?: readonly string[] | undefined;
  /** Another page than the current one, for a list beside details. */
  path?: string | undefined;
  /** Milliseconds after the last key before the page follows; Enter is at once. */
  delay?: number | undefined;
};

/** A search box whose text lives in the address. */
export function SearchInput(props: SearchInputProps) {
  const { label, placeholder, name = 'q', delay = 250 } = props;
  const { text, pending, type } = useSearchText(props);
  const control = useTypedEarly<HTMLInputElement>(text);

  function submit(event: FormEvent) {
    event.preventDefault();
    type(text, 0);
  }

  return (
    <search className="w-full sm:max-w-xs">
      <form onSubmit={submit} className="relative">
        <span className="pointer-events-none absolute inset-y-0 left-2.5 flex items-center text-muted [&_svg]:size-4">
          {pending ? <Spinner /> : <Search aria-hidden />}
        </span>
        <input
          ref={control}
          className="control pr-8 pl-8"
          name={name}
          aria-label={label}
          placeholder={placeholder ?? label}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => type(event.target.value, delay)}
          onKeyDown={(event) => event.key === 'Escape' && text && type('', 0)}
        />
        {text && <ClearButton onClear={() => type('', 0)} />}
      </form>
    </search>
  );
}

function ClearButton({ onClear }: { onClear: () => void }) {
  return (
    <button
      type="button"
      aria-label="Clear search"
      onClick={onClear}
      className="absolute inset-y-0 right-1 my-auto flex size-7 items-center justify-center rounded-md text-muted hover:text-text"
    >
      <X aria-hidden className="size-4" />
    </button>
  );
}

type SearchText = Pick<SearchInputProps, 'name' | 'reset' | 'path'>;

/** The text of the box: it leads while somebody types, and follows the address when that changes elsewhere. */
function useSearchText({ name = 'q', reset = ['page', 'token'], path }: SearchText) {
  const { params, change, pending } = useQueryChange();
  const current = params.get(name) ?? '';
  const [text, setText] = useState(current);
  const [asked, setAsked] = useState(current);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  // Back, forward or a "clear" link elsewhere.
  if (current !== asked && !pending) {
    setAsked(current);
    setText(current);
  }

  function search(next: string) {
    const query = next.trim();
    // What was asked for, not what the page shows: a text that is taken back before the page has followed has to be asked for, too.
    if (query === asked) return;
    setAsked(query);
    const cleared = Object.fromEntries(reset.map((each) => [each, undefined]));
    change({ ...cleared, [name]: query }, { ...(path && { path }) });
  }

  function type(next: string, wait: number) {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => search(next), wait);
  }

  return { text, pending, type };
}
