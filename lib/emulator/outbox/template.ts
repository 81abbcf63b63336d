export type TemplateValues = { username: string; code: string; link?: string };

/**
 * Fills a message template: `{username}`, `{####}` (code or temporary password) and, in mails with a link, `{##text##}`. In HTML the
 * values are escaped, so that a username with markup stays text.
 */
export function fillTemplate(template: string, values: TemplateValues, html: boolean): string {
  const shown = html ? escapeHtml : (text: string) => text;
  return template.replace(/\{username\}|\{####\}|\{##([\s\S]*?)##\}/g, (whole, text: string | undefined) => {
    if (whole === '{username}') return shown(values.username);
    if (whole === '{####}') return shown(values.code);
    return values.link === undefined ? (text ?? '') : `<a href="${escapeHtml(values.link)}">${text}</a>`;
  });
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
