import { type PlaceholderName, placeholders } from '@/lib/settings/placeholders';

/** The message as a reader would get it, with made-up values. What Cognito would leave alone stays as it is. */
export function fillPlaceholders(text: string, names: readonly PlaceholderName[], markup: boolean): string {
  return names.reduce((filled, name) => {
    if (name !== 'link') return filled.replaceAll(placeholders[name].token, placeholders[name].example);
    return filled.replace(/\{##(.*?)##\}/gs, (_, label: string) => (markup ? `<a href="#">${label}</a>` : label));
  }, text);
}

/** GSM 7-bit texts hold 160 characters in one SMS, all others 70; longer ones are cut into parts of 153 or 67. */
export function smsParts(text: string): { characters: number; parts: number } {
  const gsm = /^[A-Za-z0-9 \r\n@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà^{}\\[~\]|€]*$/.test(
    text,
  );
  // Characters of GSM's second table take two places.
  const characters = gsm ? text.length + (text.match(/[\^{}\\[~\]|€]/g)?.length ?? 0) : text.length;
  const [single, joined] = gsm ? [160, 153] : [70, 67];
  return { characters, parts: characters <= single ? 1 : Math.ceil(characters / joined) };
}
