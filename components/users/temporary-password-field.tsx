'use client';

import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import type { PasswordPolicy } from '@/components/settings/password-check';
import { Field, FieldGroup } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioGroup } from '@/components/ui/radio-group';
import type { ChangeDraft, FieldErrors, NewUserDraft } from './new-user-draft';
import { temporaryPasswordFaults } from './new-user-problems';

interface TemporaryPasswordFieldProps {
  policy: PasswordPolicy;
  /** How long a temporary password is good for, in days. */
  validDays: number;
  draft: Pick<NewUserDraft, 'password' | 'invitation'>;
  change: ChangeDraft;
  errors: FieldErrors;
}

/** Where the temporary password comes from; a typed one is checked against this pool's policy while it is typed. */
export function TemporaryPasswordField({ policy, validDays, draft, change, errors }: TemporaryPasswordFieldProps) {
  const { password } = draft;
  const invited = draft.invitation.length > 0;
  return (
    <div className="grid gap-4">
      <FieldGroup
        id="password"
        label="Temporary password"
        help={`The person chooses a new one at the first sign-in. It is good for ${validDays} ${validDays === 1 ? 'day' : 'days'}.`}
        error={password.mode === 'typed' ? undefined : errors.password}
      >
        <RadioGroup
          value={password.mode}
          onValueChange={(mode) => change({ password: mode === 'typed' ? { mode, value: '' } : { mode } })}
          options={[
            {
              value: 'generated',
              label: 'Generate one',
              description: 'Strong, fits this pool’s policy, shown once after creation.',
            },
            { value: 'typed', label: 'Type one' },
            {
              value: 'cognito',
              label: 'Let Cognito choose',
              description: invited
                ? 'Nobody but the invited person sees it.'
                : 'Needs an invitation: without one nobody would learn the password.',
              disabled: !invited,
            },
          ]}
        />
      </FieldGroup>
      {password.mode === 'typed' && (
        <div>
          <Field id="typed-password" label="Password" error={errors.password}>
            {(control) => (
              <Input
                {...control}
                mono
                aria-describedby={[control['aria-describedby'], 'password-verdict'].filter(Boolean).join(' ')}
                value={password.value}
                onChange={(event) => change({ password: { mode: 'typed', value: event.target.value } })}
              />
            )}
          </Field>
          {!errors.password && <Verdict policy={policy} password={password.value} />}
        </div>
      )}
    </div>
  );
}

function Verdict({ policy, password }: { policy: PasswordPolicy; password: string }) {
  const faults = temporaryPasswordFaults(password, policy);
  const Icon = faults.length > 0 ? CircleAlert : CircleCheck;
  return (
    <p
      id="password-verdict"
      aria-live="polite"
      className={`mt-1.5 flex items-start gap-1.5 text-sm ${faults.length > 0 ? 'text-muted' : 'text-success-text'}`}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      {faults.length > 0 ? `Not yet: ${faults.join(', ')}.` : 'Meets this pool’s password policy.'}
    </p>
  );
}
