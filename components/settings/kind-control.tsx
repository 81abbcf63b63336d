import { ChoiceControl } from './controls/choice-control';
import { ChoicesControl } from './controls/choices-control';
import { DurationControl } from './controls/duration-control';
import { IntegerControl } from './controls/integer-control';
import { ListControl } from './controls/list-control';
import { MessageControl } from './controls/message-control';
import { RecordsControl } from './controls/records-control';
import { TagsControl } from './controls/tags-control';
import { ArnControl, TextControl } from './controls/text-control';
import { ToggleControl } from './controls/toggle-control';
import type { SettingControlProps } from './setting-control';

/** The control that a setting gets by its kind. */
export function KindControl({ setting, ...props }: SettingControlProps) {
  switch (setting.kind) {
    case 'integer':
      return <IntegerControl setting={setting} {...props} />;
    case 'toggle':
      return <ToggleControl setting={setting} {...props} />;
    case 'choice':
      return <ChoiceControl setting={setting} {...props} />;
    case 'choices':
      return <ChoicesControl setting={setting} {...props} />;
    case 'text':
      return <TextControl setting={setting} {...props} />;
    case 'longText':
      return <MessageControl setting={setting} {...props} />;
    case 'arn':
      return <ArnControl setting={setting} {...props} />;
    case 'duration':
      return <DurationControl setting={setting} {...props} />;
    case 'tags':
      return <TagsControl setting={setting} {...props} />;
    case 'records':
      return <RecordsControl setting={setting} {...props} />;
    case 'list':
      return <ListControl setting={setting} {...props} />;
    default:
      return setting satisfies never;
  }
}
