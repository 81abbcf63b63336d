import { CopyButton } from '@/components/ui/copy-button';
import { Notice } from '@/components/ui/notice';

/** Recovery codes, the one time they can be seen. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <Notice kind="warning" title="Keep these recovery codes" announce>
      <p>Each signs you in once, beside your password, when your phone is not at hand. They are not shown again.</p>
      <ul className="mono mt-3 grid grid-cols-1 gap-x-6 gap-y-1 select-all sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="mt-2">
        <CopyButton value={codes.join('\n')} label="recovery codes" showLabel />
      </div>
    </Notice>
  );
}
