'use client';

import Upload from 'lucide-react/icons/upload';
import { type ChangeEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldGroup } from '@/components/ui/field';
import {
  dataUrl,
  type LogoPages,
  logoProblem,
  logoTypes,
  mediaTypesOf,
  toBase64,
} from '@/lib/branding/guide/logo-file';
import type { LogoChoice } from './logo-choice';

interface LogoFieldProps {
  pages: LogoPages;
  /** What is there now, for an image element; `''` for one that could not be read. */
  present: string | undefined;
  value: LogoChoice;
  onChange: (value: LogoChoice) => void;
  /** Said by the server. */
  error?: string | undefined;
  disabled?: boolean | undefined;
}

/** The logo that is there, another file in its place, or none. */
export function LogoField({ pages, present, value, onChange, error, disabled }: LogoFieldProps) {
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const shown = value.kind === 'file' ? value.shown : value.kind === 'none' ? undefined : present;

  async function take(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    // The same file can be chosen again once it was mended.
    event.target.value = '';
    if (!file) return;
    onChange({ kind: 'reading' });
    const read = await file.arrayBuffer().catch(() => undefined);
    const bytes = new Uint8Array(read ?? []);
    const wrong = read ? logoProblem(bytes, pages) : 'The browser could not read this file.';
    setProblem(wrong);
    onChange(wrong ? value : { kind: 'file', name: file.name, base64: toBase64(bytes), shown: dataUrl(bytes) ?? '' });
  }

  return (
    <FieldGroup
      label="Logo"
      help={`${logoTypes[pages].join(', ')}, at most 100 KB${pages === 'classic' ? ', best 350 × 178 pixels or less' : ''}.`}
      error={problem ?? error}
    >
      <Preview shown={shown} name={value.kind === 'file' ? value.name : undefined} />
      <input
        ref={input}
        type="file"
        accept={mediaTypesOf(pages)}
        aria-label="Logo file"
        className="sr-only"
        tabIndex={-1}
        disabled={disabled}
        onChange={take}
      />
      <div className="mt-3 flex flex-wrap gap-2">
        <Button icon={<Upload aria-hidden />} disabled={disabled} onClick={() => input.current?.click()}>
          {shown === undefined ? 'Choose a file' : 'Choose another'}
        </Button>
        {shown !== undefined && (
          <Button variant="ghost" disabled={disabled} onClick={() => onChange({ kind: 'none' })}>
            Remove
          </Button>
        )}
        {(value.kind === 'file' || value.kind === 'none') && (
          <Button variant="ghost" onClick={() => onChange({ kind: 'keep' })}>
            Leave as it was
          </Button>
        )}
      </div>
    </FieldGroup>
  );
}

function Preview({ shown, name }: { shown: string | undefined; name: string | undefined }) {
  if (shown === undefined) return <p className="text-muted">None.</p>;
  if (shown === '') return <p className="text-muted">There is one, but it could not be read from its address.</p>;
  return (
    <div className="flex flex-wrap items-center gap-3">
      {/* White under it whatever the theme of the console: most logos are made for that. */}
      <span className="inline-flex max-w-full rounded-md border border-line p-3" style={{ backgroundColor: '#fff' }}>
        {/** biome-ignore lint/performance/noImgElement: a picture in the page itself, which nobody has to optimise. */}
        <img src={shown} alt="Logo" className="max-h-28 max-w-full" />
      </span>
      {name && <span className="text-sm text-muted wrap-anywhere">{name}, not saved yet</span>}
    </div>
  );
}
