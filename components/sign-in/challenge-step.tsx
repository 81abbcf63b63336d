'use client';

import Link from 'next/link';
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
export function ChallengeStep(props: ChallengeStepProps) {
  const { challenge, hrefs } = props;
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
      {form?.sent && hrefs.inbox && (
        <p className="-mt-3 text-sm">
          It waits in the{' '}
          <Link href={hrefs.inbox} target="_blank" className="link">
            inbox (in a new tab)
          </Link>
          .
        </p>
      )}
      {form && <ChallengeBody form={form} {...props} />}
    </section>
  );
}

interface ChallengeBodyProps extends ChallengeStepProps {
  form: ChallengeForm;
}

function ChallengeBody({ form, ...props }: ChallengeBodyProps) {
  const { challenge, pending, onAnswer, app, hrefs } = props;
  if (form.ways) return <Ways {...props} ways={form.ways} />;
  if (form.special === 'software-token') return <SoftwareTokenStep app={app} pending={pending} />;
  if (form.special === 'passkey')
    return (
      <PasskeyStep
        options={challenge.parameters.CREDENTIAL_REQUEST_OPTIONS}
        pending={pending}
        hrefs={hrefs}
        onAnswer={(CREDENTIAL) => onAnswer({ CREDENTIAL }, '')}
      />
    );
  return (
    <>
      {form.told && form.told.length > 0 && <Told told={form.told} />}
      <AnswerForm form={form} pending={pending} onAnswer={onAnswer} />
    </>
  );
}

function Ways({ ways, ...props }: ChallengeStepProps & { ways: NonNullable<ChallengeForm['ways']> }) {
  const [chosen, setChosen] = useState(ways[0]?.value);
  const form = ways.find(({ value }) => value === chosen)?.form;
  return (
    <>
      <FieldGroup label="Set up">
        <RadioGroup options={ways} value={chosen} onValueChange={setChosen} />
      </FieldGroup>
      {form && <p className="-mb-2 text-sm text-muted">{form.explains}</p>}
      {form && <ChallengeBody key={chosen} {...props} form={form} />}
    </>
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
    const typed = Object.fromEntries(fields.map((field) => [field.name, typedInto(field, answers[field.name] ?? '')]));
    const given = choice ? { ...typed, ANSWER: choice.value } : typed;
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

/** Apps show codes in groups of three, and people type them so. */
const typedInto = ({ kind }: ChallengeField, text: string) => (kind === 'code' ? text.replace(/\s/g, '') : text);

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
