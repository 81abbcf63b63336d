'use client';

import { type FormEvent, useState, useTransition } from 'react';
import { useActAgain } from '@/components/ui/act-again';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { ErrorNotice } from '@/components/ui/error-notice';
import { FieldGroup } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { showToast } from '@/components/ui/show-toast';
import { isHex } from '@/lib/branding/guide/colour';
import type { StyleValues } from '@/lib/branding/guide/style-settings';
import type { StyleLook } from '@/lib/branding/queries';
import type { ErrorView, Result } from '@/lib/result';
import { ColourGrid } from './colour-grid';
import { type LogoChoice, sentLogo } from './logo-choice';
import { LogoField } from './logo-field';

type ClientKey = { connection: string; poolId: string; clientId: string };
type Logo = NonNullable<ReturnType<typeof sentLogo>>;
export type SaveStyle = (
  input: ClientKey & { styleId: string; version: string; values: StyleValues; logo: Logo },
) => Promise<Result<unknown>>;

const schemeOptions = [
  { value: 'LIGHT', label: 'Light' },
  { value: 'DARK', label: 'Dark' },
  { value: 'DYNAMIC', label: 'As the browser says' },
] as const;

interface StyleFormProps {
  client: ClientKey;
  look: StyleLook;
  /** Undefined for somebody who may only look. */
  save: SaveStyle | undefined;
}

/** Logo and main colours of a style. Remount it (`key`) when another version is there. */
export function StyleForm({ client, look, save }: StyleFormProps) {
  const [values, setValues] = useState(look.values);
  const [logo, setLogo] = useState<LogoChoice>({ kind: 'keep' });
  const [error, setError] = useState<ErrorView>();
  const [pending, startTransition] = useTransition();
  const { actAgain, againDialog } = useActAgain();
  const change = (changed: Partial<StyleValues>) => setValues((before) => ({ ...before, ...changed }));
  const right = [...Object.values(values.light), ...Object.values(values.dark)].every(isHex);

  function submit(event: FormEvent) {
    event.preventDefault();
    const sent = sentLogo(logo);
    if (!right || !save || !sent) return;
    startTransition(async () => {
      const input = { ...client, styleId: look.id, version: look.version, values, logo: sent };
      const result = await actAgain(() => save(input));
      setError(result.ok ? undefined : result.error);
      if (result.ok) showToast('success', 'The style is saved', 'On AWS it can take a minute.');
    });
  }

  return (
    <form onSubmit={submit} noValidate className="max-w-2xl">
      <fieldset disabled={!save} className="grid gap-5">
        <LogoField
          pages="managed"
          present={look.logo}
          value={logo}
          onChange={setLogo}
          error={error?.fields?.logo}
          disabled={!save}
        />
        <FieldGroup label="Light or dark">
          <RadioGroup
            columns={3}
            options={schemeOptions}
            value={values.scheme}
            onValueChange={(scheme) => change({ scheme })}
          />
        </FieldGroup>
        <div className="grid gap-6 sm:grid-cols-2">
          {values.scheme !== 'DARK' && (
            <ColourGrid title="Colours when light" value={values.light} onChange={(light) => change({ light })} />
          )}
          {values.scheme !== 'LIGHT' && (
            <ColourGrid title="Colours when dark" value={values.dark} onChange={(dark) => change({ dark })} />
          )}
        </div>
        <Checkbox
          label="Picture behind the page"
          description="Cognito’s own, or one that was given by the API. It covers the background colour."
          checked={values.picture}
          onChange={(event) => change({ picture: event.target.checked })}
        />
        <Notice>
          Everything else of the style (header, footer, texts, other colours and pictures) stays as it is. AWS’s
          branding editor and the API change it.
        </Notice>
        {error && !error.fields?.logo && <ErrorNotice error={error} />}
        {save && (
          <Button
            type="submit"
            variant="primary"
            pending={pending || logo.kind === 'reading'}
            className="justify-self-start"
          >
            Save the style
          </Button>
        )}
      </fieldset>
      {againDialog}
    </form>
  );
}
