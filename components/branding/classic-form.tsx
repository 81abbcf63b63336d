'use client';

import { type FormEvent, useState, useTransition } from 'react';
import { useActAgain } from '@/components/ui/act-again';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { showToast } from '@/components/ui/show-toast';
import { Textarea } from '@/components/ui/textarea';
import { classicTemplate, cssProblem, maxCssBytes } from '@/lib/branding/guide/classic-css';
import type { ClassicLook } from '@/lib/branding/queries';
import type { ErrorView, Result } from '@/lib/result';
import { ClassList } from './class-list';
import { type LogoChoice, sentLogo } from './logo-choice';
import { LogoField } from './logo-field';

type ClientKey = { connection: string; poolId: string; clientId: string };
type Logo = NonNullable<ReturnType<typeof sentLogo>>;

export interface ClassicActions {
  save: (input: ClientKey & { version: string; css: string; logo: Logo }) => Promise<Result<unknown>>;
  reset: (input: ClientKey) => Promise<Result<unknown>>;
}

interface ClassicFormProps {
  client: ClientKey;
  look: ClassicLook;
  /** Undefined for somebody who may only look. */
  actions: ClassicActions | undefined;
}

/** CSS and logo of the classic pages, for one app client. Remount it (`key`) when another version is there. */
export function ClassicForm({ client, look, actions }: ClassicFormProps) {
  const [css, setCss] = useState(look.css);
  const [logo, setLogo] = useState<LogoChoice>({ kind: 'keep' });
  const [error, setError] = useState<ErrorView>();
  const [pending, startTransition] = useTransition();
  const { actAgain, againDialog } = useActAgain();
  const problem = cssProblem(css);

  function submit(event: FormEvent) {
    event.preventDefault();
    const sent = sentLogo(logo);
    if (problem || !actions || !sent) return;
    startTransition(async () => {
      const input = { ...client, version: look.version, css, logo: sent };
      const result = await actAgain(() => actions.save(input));
      setError(result.ok ? undefined : result.error);
      if (result.ok) showToast('success', 'The login pages have their new look', 'On AWS it can take a minute.');
    });
  }

  return (
    <div className="grid max-w-2xl gap-5">
      <Inheritance from={look.from} />
      <form onSubmit={submit} noValidate>
        <fieldset disabled={!actions} className="grid gap-5">
          <LogoField
            pages="classic"
            present={look.logo && (look.logo.shown ?? '')}
            value={logo}
            onChange={setLogo}
            error={error?.fields?.logo}
            disabled={!actions}
          />
          <Field
            label="CSS"
            help="Colours, sizes and distances of the parts below, 3 KB at most."
            error={css === look.css ? error?.fields?.css : (problem ?? error?.fields?.css)}
            hint={`${new TextEncoder().encode(css).length.toLocaleString('en')} of ${maxCssBytes.toLocaleString('en')} bytes`}
          >
            {(control) => (
              <Textarea {...control} mono rows={10} value={css} onChange={(event) => setCss(event.target.value)} />
            )}
          </Field>
          {css.trim() === '' && actions && (
            <Button className="justify-self-start" onClick={() => setCss(classicTemplate)}>
              Begin with an example
            </Button>
          )}
          <ClassList />
          {error && !error.fields?.css && !error.fields?.logo && <ErrorNotice error={error} />}
          {actions && (
            <Button
              type="submit"
              variant="primary"
              pending={pending || logo.kind === 'reading'}
              className="justify-self-start"
            >
              Save for this app client
            </Button>
          )}
        </fieldset>
      </form>
      {actions && look.from === 'own' && <Reset client={client} reset={actions.reset} />}
      {againDialog}
    </div>
  );
}

const inherited = {
  own: 'This app client has its own look. What is set for all app clients of the pool does not reach it.',
  all: 'This app client shows what is set for all app clients of the pool. Saving gives it its own, which then no longer follows theirs.',
  none: 'Nothing is set, neither for this app client nor for all of the pool: people see Cognito’s plain pages.',
};

const Inheritance = ({ from }: Pick<ClassicLook, 'from'>) => <Notice>{inherited[from]}</Notice>;

function Reset({ client, reset }: { client: ClientKey; reset: ClassicActions['reset'] }) {
  return (
    <div>
      <ConfirmDialog
        trigger={{ children: 'Take this look away' }}
        title="Take logo and CSS of this app client away?"
        action="Take it away"
        onConfirm={() => reset(client)}
      >
        <p>The app client shows again what is set for all app clients of the pool, or Cognito’s plain pages.</p>
      </ConfirmDialog>
    </div>
  );
}
