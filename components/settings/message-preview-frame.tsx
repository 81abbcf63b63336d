import type { LongTextSetting } from '@/lib/settings/kinds';
import { MailBody } from './mail-body';
import { fillPlaceholders, smsParts } from './message-preview';

interface MessagePreviewProps {
  text: string;
  setting: LongTextSetting;
  /** A text message is plain; an e-mail body is HTML. */
  sms: boolean;
}

/** The message as its reader gets it, with made-up values. */
export function MessagePreview({ text, setting, sms }: MessagePreviewProps) {
  if (sms) return <SmsPreview text={fillPlaceholders(text, setting.placeholders, false)} />;
  return (
    <figure className="card">
      <figcaption className="border-b px-3 py-1 text-xs text-muted">
        Preview of the e-mail, with made-up values and without its styles
      </figcaption>
      <div className="px-3 py-2 wrap-anywhere">
        <MailBody html={fillPlaceholders(text, setting.placeholders, true)} />
      </div>
    </figure>
  );
}

function SmsPreview({ text }: { text: string }) {
  const { characters, parts } = smsParts(text);
  return (
    <figure className="card">
      <figcaption className="border-b px-3 py-1 text-xs text-muted">
        Preview of the SMS, with made-up values: {characters} characters, sent as {parts}{' '}
        {parts === 1 ? 'part' : 'parts'}
      </figcaption>
      <p className="px-3 py-2 wrap-anywhere whitespace-pre-wrap">{text}</p>
    </figure>
  );
}
