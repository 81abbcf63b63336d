import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ClientSettingId } from '@/lib/settings/client-settings';
import { SettingChanges } from './setting-changes';
import type { Meanwhile } from './use-client-edits';

interface ChangedMeanwhileProps extends Meanwhile {
  /** What this person has changed. */
  mine: readonly ClientSettingId[];
  keepMine: () => void;
  takeTheirs: () => void;
}

/** Somebody else has changed the app client since this form was opened: what, and whose change counts where both changed the same. */
export function ChangedMeanwhile({ before, after, ids, mine, keepMine, takeTheirs }: ChangedMeanwhileProps) {
  const both = ids.some((id) => mine.includes(id));
  return (
    <Notice
      kind="warning"
      announce
      title="Someone else has changed this app client"
      action={
        both ? (
          <>
            <Button onClick={keepMine}>Keep my change</Button>
            <Button onClick={takeTheirs}>Take theirs</Button>
          </>
        ) : (
          <Button onClick={keepMine}>Go on</Button>
        )
      }
    >
      <p className="mb-2">
        {both
          ? 'You have both changed the same setting. Choose whose change counts; the others of both stay.'
          : 'This is what they changed. It stays, and what you change is laid over it.'}
      </p>
      <SettingChanges ids={ids} before={before} after={after} />
    </Notice>
  );
}
