'use client';

import { useId } from 'react';
import { Input } from '@/components/ui/input';
import { contrast, isHex } from '@/lib/branding/guide/colour';
import { type ColourId, type Colours, styleColours } from '@/lib/branding/guide/style-settings';

interface ColourGridProps {
  title: string;
  value: Colours;
  onChange: (value: Colours) => void;
}

/** The colours of one scheme, to pick or to type. */
export function ColourGrid({ title, value, onChange }: ColourGridProps) {
  const set = (id: ColourId, colour: string) => onChange({ ...value, [id]: colour });
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-medium">{title}</legend>
      <div className="grid gap-3">
        {styleColours.map(({ id, label }) => (
          <ColourField key={id} label={label} value={value[id]} onChange={(colour) => set(id, colour)} />
        ))}
        <ContrastNote {...value} />
      </div>
    </fieldset>
  );
}

function ColourField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const id = useId();
  const wrong = !isHex(value);
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <div className="mt-1 flex items-center gap-2">
        <input
          type="color"
          aria-label={`Pick: ${label}`}
          className="h-9 w-12 shrink-0 cursor-pointer rounded-md border border-control bg-surface p-1"
          value={wrong ? '#000000' : value}
          onChange={(event) => onChange(event.target.value)}
        />
        <Input
          id={id}
          mono
          maxLength={7}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${id}-error` : undefined}
          value={value}
          onChange={(event) => onChange(event.target.value.trim().toLowerCase())}
        />
      </div>
      {wrong && (
        <p id={`${id}-error`} className="mt-1 text-sm text-danger-text">
          Write # and six digits or letters a to f, such as #1f5fa8.
        </p>
      )}
    </div>
  );
}

/** What WCAG 2.2 AA asks of text. */
const enough = 4.5;

function ContrastNote({ button, buttonText }: Colours) {
  if (!isHex(button) || !isHex(buttonText)) return null;
  const ratio = contrast(button, buttonText);
  if (ratio >= enough) return null;
  return (
    <p className="text-sm text-warning-text" role="status">
      The words on the buttons are hard to read: their contrast is {ratio.toFixed(1)}, and WCAG asks for {enough}.
    </p>
  );
}
