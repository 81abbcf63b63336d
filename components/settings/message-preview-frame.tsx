import type { LongTextSetting } from '@/lib/settings/kinds';
import { fillPlaceholders, previewDocument, smsParts } from './message-preview';

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
    <figure className="card overflow-hidden">
      <figcaption className="border-b px-3 py-1 text-xs text-muted">
        Preview of the e-mail, with made-up values
      </figcaption>
      <iframe
        title={`Preview: ${setting.label}`}
        sandbox=""
        srcDoc={previewDocument(fillPlaceholders(text, setting.placeholders, true))}
        className="h-28 w-full bg-white"
      />
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
