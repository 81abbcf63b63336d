import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { FactSheets } from '@/lib/settings/kinds';
import { SettingChanges } from './setting-changes';
import type { Meanwhile } from './use-setting-edits';

interface ChangedMeanwhileProps extends Meanwhile<object> {
  /** "app client". */
  what: string;
  settings: FactSheets;
  /** What this person has changed. */
  mine: readonly string[];
  keepMine: () => void;
  takeTheirs: () => void;
}

/** Somebody else has made changes since this form was opened: what, and whose change counts where both changed the same. */
export function ChangedMeanwhile(props: ChangedMeanwhileProps) {
  const { what, settings, before, after, ids, mine, keepMine, takeTheirs } = props;
  const both = ids.some((id) => mine.includes(id));
  return (
    <Notice
      kind="warning"
      announce
      title={`Someone else has changed this ${what}`}
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
      <SettingChanges settings={settings} ids={ids} before={before} after={after} />
    </Notice>
  );
}
