'use client';

import { type FormEvent, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { DescriptionList, DescriptionRow } from '@/components/ui/description-list';
import { Field, FieldGroup } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { type ChallengeField, type ChallengeForm, challengeForm } from '@/lib/sign-in/guide/challenges';
import type { PendingChallenge } from '@/lib/sign-in/guide/exchange';
import { PasskeyStep } from './passkey-step';
import type { BenchHrefs } from './place-link';
import { type AppSetup, SoftwareTokenStep } from './software-token-step';

interface ChallengeStepProps {
  challenge: PendingChallenge;
  pending: boolean;
  onAnswer: (answers: Record<string, string>, password: string) => void;
  app: AppSetup;
  hrefs: BenchHrefs;
}

/** What Cognito asks next, as a form. */
export function ChallengeStep({ challenge, pending, onAnswer, app, hrefs }: ChallengeStepProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The question takes the place of what was just sent: whoever types or listens goes along.
  useLayoutEffect(() => heading.current?.focus(), []);
  const form = challengeForm(challenge);
  return (
    <section className="grid max-w-xl gap-5">
      <div>
        <h2 ref={heading} tabIndex={-1} className="text-lg font-semibold outline-none">
          {form?.title ?? challenge.name}
        </h2>
        <p className="mt-0.5 text-sm text-muted">
          {form?.explains} Challenge <span className="mono">{challenge.name}</span>.
        </p>
      </div>
      {!form && (
        <Notice kind="warning">
          Only a program can answer this challenge. What it holds stands in the answer beside.
        </Notice>
      )}
      {form?.special === 'software-token' && <SoftwareTokenStep app={app} pending={pending} />}
      {form?.special === 'passkey' && (
        <PasskeyStep
          options={challenge.parameters.CREDENTIAL_REQUEST_OPTIONS}
          pending={pending}
          hrefs={hrefs}
          onAnswer={(CREDENTIAL) => onAnswer({ CREDENTIAL }, '')}
        />
      )}
      {form?.told && form.told.length > 0 && <Told told={form.told} />}
      {form && !form.special && <AnswerForm form={form} pending={pending} onAnswer={onAnswer} />}
    </section>
  );
}

/** What the app is told, for it to show or to act on. */
function Told({ told }: { told: NonNullable<ChallengeForm['told']> }) {
  return (
    <DescriptionList>
      {told.map(([name, value]) => (
        <DescriptionRow key={name} label={<span className="mono">{name}</span>}>
          {value}
        </DescriptionRow>
      ))}
    </DescriptionList>
  );
}

interface AnswerFormProps {
  form: ChallengeForm;
  pending: boolean;
  onAnswer: ChallengeStepProps['onAnswer'];
}

function AnswerForm({ form, pending, onAnswer }: AnswerFormProps) {
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const [chosen, setChosen] = useState(form.choices?.[0]?.value ?? '');
  const choice = form.choices?.find(({ value }) => value === chosen);
  const fields = [...form.fields, ...(choice?.field ? [choice.field] : [])];

  function submit(event: FormEvent) {
    event.preventDefault();
    const given = choice ? { ...answers, ANSWER: choice.value } : answers;
    // By SRP the password stays here; only its proof is sent.
    const { PASSWORD = '', ...others } = given;
    onAnswer(choice?.value === 'PASSWORD_SRP' ? others : given, PASSWORD);
  }

  return (
    <form onSubmit={submit} className="grid gap-5">
      {form.choices && (
        <FieldGroup label="Sign in with">
          <RadioGroup options={form.choices} value={chosen} onValueChange={setChosen} />
        </FieldGroup>
      )}
      {fields.map((field) => (
        <AnswerField
          key={field.name}
          field={field}
          value={answers[field.name] ?? ''}
          onChange={(value) => setAnswers((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      <Button type="submit" variant="primary" pending={pending} className="justify-self-start">
        Answer
      </Button>
    </form>
  );
}

interface AnswerFieldProps {
  field: ChallengeField;
  value: string;
  onChange: (value: string) => void;
}

function AnswerField({ field, value, onChange }: AnswerFieldProps) {
  return (
    <Field label={field.label}>
      {(control) => (
        <Input
          {...control}
          required
          mono={field.kind === 'code'}
          inputMode={field.kind === 'code' ? 'numeric' : undefined}
          type={field.kind === 'password' ? 'password' : 'text'}
          autoComplete={field.kind === 'code' ? 'one-time-code' : 'off'}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
