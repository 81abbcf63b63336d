import Download from 'lucide-react/icons/download';
import { buttonClass } from '@/components/ui/button-class';
import { type ActivityParams, activityHref } from './activity-params';

/** The same entries as files. Plain links: nothing may fetch them ahead, for each export is written down. */
export function ExportLinks({ params }: { params: ActivityParams }) {
  const formats = { csv: 'CSV', jsonl: 'JSON Lines' };
  return Object.entries(formats).map(([format, title]) => (
    <a
      key={format}
      href={`/activity/export${activityHref('', params, { format, before: undefined })}`}
      className={buttonClass({})}
      download
    >
      <Download aria-hidden />
      <span>
        <span className="sr-only">Export as </span>
        {title}
      </span>
    </a>
  ));
}
