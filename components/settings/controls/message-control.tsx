import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/textarea';
import { hasPlaceholder } from '@/lib/settings/check-text';
import type { LongTextSetting } from '@/lib/settings/kinds';
import { placeholders } from '@/lib/settings/placeholders';
import { MessagePreview } from '../message-preview-frame';
import { type SettingControlProps, textOf } from '../setting-control';

/** Texts of SMS have room for 140 characters, bodies of e-mail for 20,000 (facts 10.2): that tells them apart. */
const SMS_LIMIT = 140;

/** A message with buttons for its placeholders and, under it, what the reader gets. */
export function MessageControl({ setting, value, onChange, field, disabled }: SettingControlProps<LongTextSetting>) {
  const text = textOf(value);
  const missing = setting.placeholders.filter((name) => !hasPlaceholder(text, name));

  function insert(token: string) {
    const box = document.getElementById(field.id);
    if (!(box instanceof HTMLTextAreaElement)) return;
    onChange(`${text.slice(0, box.selectionStart)}${token}${text.slice(box.selectionEnd)}`);
    box.focus();
  }

  return (
    <div className="space-y-2">
      <Textarea {...field} value={text} disabled={disabled} onChange={(event) => onChange(event.target.value)} />
      {setting.placeholders.length > 0 && (
        <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
          Insert:
          {setting.placeholders.map((name) => (
            <Button key={name} size="sm" disabled={disabled} onClick={() => insert(placeholders[name].token)}>
              <code className="mono">{placeholders[name].token}</code> {placeholders[name].stands}
              {text !== '' && missing.includes(name) && <span className="text-warning-text">missing</span>}
            </Button>
          ))}
        </p>
      )}
      {text !== '' && <MessagePreview text={text} setting={setting} sms={setting.limits.max <= SMS_LIMIT} />}
    </div>
  );
}
