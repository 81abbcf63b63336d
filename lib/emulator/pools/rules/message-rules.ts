import { invalidParameter } from '../../errors.ts';
import type { PoolDoc } from '../../pool-store.ts';

const letters = '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*';

/**
 * Invitations need `{username}` and `{####}`, the latter not on pools with a passwordless first factor [measured PF; sdk].
 * The model no longer has these patterns; the printed one is that of older models. Other templates are model limits.
 */
export function checkMessages(doc: PoolDoc) {
  const invitation = doc.AdminCreateUserConfig?.InviteMessageTemplate;
  const factors = doc.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
  const passwordless = factors.some((factor) => factor !== 'PASSWORD');
  const needed = passwordless ? ['{username}'] : ['{####}', '{username}'];
  const texts = { emailMessage: invitation?.EmailMessage, smsMessage: invitation?.SMSMessage };
  for (const [member, text] of Object.entries(texts)) {
    const missing = needed.find((placeholder) => text !== undefined && !text.includes(placeholder));
    if (missing === undefined) continue;
    const pattern = `${letters}\\${missing.slice(0, -1)}\\}${letters}`;
    const place = `Value '${text}' at 'adminCreateUserConfig.inviteMessageTemplate.${member}'`;
    const problem = `failed to satisfy constraint: Member must satisfy regular expression pattern: ${pattern}`;
    throw invalidParameter(`1 validation error detected: ${place} ${problem}`);
  }
}
