'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { type ApiFlow, apiFlows, type FlowFacts } from '@/lib/sign-in/guide/flows';

export interface ApiStartValues {
  username: string;
  password: string;
  refreshToken: string;
}

interface ApiStartProps {
  flow: ApiFlow;
  pending: boolean;
  onStart: (values: ApiStartValues) => void;
}

/** Longer texts are refused before Cognito is asked; its own bounds, below it, are there to be tried. */
const longest = 4_096;

/** What a flow of the API begins with. */
export function ApiStart({ flow, pending, onStart }: ApiStartProps) {
  const [values, setValues] = useState<ApiStartValues>({ username: '', password: '', refreshToken: '' });
  const { needs: asked, passwordFirst }: FlowFacts = apiFlows[flow];
  const needs: readonly string[] = asked;
  const change = (changed: Partial<ApiStartValues>) => setValues((before) => ({ ...before, ...changed }));

  function submit(event: FormEvent) {
    event.preventDefault();
    onStart(values);
  }

  return (
    <form onSubmit={submit} className="grid max-w-xl gap-5">
      {needs.includes('username') && (
        <Field label="User name" help="As this person would type it: a name, an e-mail address or a phone number.">
          {(control) => (
            <Input
              {...control}
              required
              maxLength={longest}
              autoComplete="off"
              value={values.username}
              onChange={(event) => change({ username: event.target.value })}
            />
          )}
        </Field>
      )}
      {(needs.includes('password') || passwordFirst !== undefined) && (
        <PasswordField value={values.password} optionalFor={passwordFirst} change={change} />
      )}
      {needs.includes('refreshToken') && <RefreshFields values={values} change={change} />}
      <Button type="submit" variant="primary" pending={pending} className="justify-self-start">
        {flow === 'refresh' ? 'Refresh' : 'Sign in'}
      </Button>
    </form>
  );
}

interface PasswordFieldProps {
  value: string;
  /** What it is good for where one may leave it out. */
  optionalFor: string | undefined;
  change: (changed: Partial<ApiStartValues>) => void;
}

function PasswordField({ value, optionalFor, change }: PasswordFieldProps) {
  const optional = optionalFor !== undefined;
  return (
    <Field label="Password" optional={optional} help={optionalFor ?? 'Goes to Cognito and is kept nowhere.'}>
      {(control) => (
        <Input
          {...control}
          required={!optional}
          type="password"
          maxLength={longest}
          autoComplete="off"
          value={value}
          onChange={(event) => change({ password: event.target.value })}
        />
      )}
    </Field>
  );
}

interface RefreshFieldsProps {
  values: ApiStartValues;
  change: (changed: Partial<ApiStartValues>) => void;
}

function RefreshFields({ values, change }: RefreshFieldsProps) {
  return (
    <>
      <Field label="Refresh token">
        {(control) => (
          <Input
            {...control}
            required
            mono
            type="password"
            autoComplete="off"
            value={values.refreshToken}
            onChange={(event) => change({ refreshToken: event.target.value })}
          />
        )}
      </Field>
      <Field label="User name" optional help="Only for a client with a secret: the secret hash is made of it.">
        {(control) => (
          <Input
            {...control}
            maxLength={longest}
            autoComplete="off"
            value={values.username}
            onChange={(event) => change({ username: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
