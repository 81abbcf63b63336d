import Check from 'lucide-react/icons/check';
import X from 'lucide-react/icons/x';
import { type PasswordPolicy, passwordFaults, policyStrength, samplePasswords } from './password-check';
import type { SettingValues } from './section-form';

/** What the policy being edited means: passwords that people choose, judged, and how hard the easiest one is to guess. */
export function PasswordExamples({ values }: { values: SettingValues }) {
  const policy = policyFrom(values);
  if (!policy) return null;
  const { word, reason } = policyStrength(policy);
  return (
    <div className="card p-3 text-sm">
      <p>
        <strong className="font-medium">{word}</strong>: {reason}.
      </p>
      <ul className="mt-2 space-y-1">
        {samplePasswords.map((password) => (
          <Verdict key={password} password={password} faults={passwordFaults(password, policy)} />
        ))}
      </ul>
    </div>
  );
}

function Verdict({ password, faults }: { password: string; faults: string[] }) {
  const accepted = faults.length === 0;
  const Icon = accepted ? Check : X;
  return (
    <li className="flex items-start gap-2">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${accepted ? 'text-success-text' : 'text-danger-text'}`} />
      <span className="min-w-0">
        <code className="mono">{password}</code>{' '}
        <span className="text-muted">{accepted ? 'accepted' : `refused: ${faults.join(', ')}`}</span>
      </span>
    </li>
  );
}

/** The policy, unless the length is not a number yet. */
function policyFrom(values: SettingValues): PasswordPolicy | undefined {
  const length = values.passwordMinLength;
  if (typeof length !== 'number') return undefined;
  return {
    passwordMinLength: length,
    passwordUppercase: values.passwordUppercase === true,
    passwordLowercase: values.passwordLowercase === true,
    passwordNumbers: values.passwordNumbers === true,
    passwordSymbols: values.passwordSymbols === true,
  };
}
