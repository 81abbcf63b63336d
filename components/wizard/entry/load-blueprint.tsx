'use client';

import Upload from 'lucide-react/icons/upload';
import { type ChangeEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Textarea } from '@/components/ui/textarea';
import { type FileFault, parseBlueprintFile } from '@/lib/blueprint/blueprint-file';
import type { StartPool } from './use-start-pool';

/** A blueprint from a file or from the clipboard. What is wrong with it is told with its place in the file. */
export function LoadBlueprint({ start }: { start: StartPool }) {
  const [faults, setFaults] = useState<readonly FileFault[]>([]);
  const input = useRef<HTMLInputElement>(null);

  function take(content: string) {
    const parsed = parseBlueprintFile(content);
    setFaults(parsed.ok ? [] : parsed.faults);
    if (parsed.ok) start.load(parsed.blueprint);
  }

  async function read(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    // The same file can be chosen again once it was mended.
    event.target.value = '';
    if (!file) return;
    try {
      take(await file.text());
    } catch {
      setFaults([{ path: 'the file', message: 'Cannot be read. Choose it again.' }]);
    }
  }

  return (
    <div className="max-w-3xl space-y-4">
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label="Blueprint file"
        className="sr-only"
        tabIndex={-1}
        onChange={read}
      />
      <Button icon={<Upload aria-hidden />} pending={start.pending === 'file'} onClick={() => input.current?.click()}>
        Choose a file
      </Button>
      <Disclosure summary="Or paste it">
        <PasteBlueprint pending={start.pending === 'file'} onPaste={take} />
      </Disclosure>
      {faults.length > 0 && <Faults faults={faults} />}
    </div>
  );
}

function PasteBlueprint({ pending, onPaste }: { pending: boolean; onPaste: (text: string) => void }) {
  const [text, setText] = useState('');
  return (
    <>
      <Field label="Blueprint as JSON">
        {(control) => (
          <Textarea {...control} mono rows={6} value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      <Button className="mt-2" pending={pending} disabled={text.trim() === ''} onClick={() => onPaste(text)}>
        Load what was pasted
      </Button>
    </>
  );
}

/** More than this nobody mends from a list. */
const shown = 20;

function Faults({ faults }: { faults: readonly FileFault[] }) {
  return (
    <Notice kind="danger" announce title="The file was not loaded">
      <ul className="mt-1 space-y-1">
        {faults.slice(0, shown).map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <code className="mono">{path}</code>: {message}
          </li>
        ))}
      </ul>
      {faults.length > shown && <p className="mt-1">… and {faults.length - shown} more.</p>}
    </Notice>
  );
}
