import { type ErrorCode, errorTable } from '@/lib/errors';
import type { AuditAction, AuditEntry, FactsOf } from './events';
import { phrases } from './events-phrases';
import { type Part, plainText, words } from './events-words';

type Told = Pick<AuditEntry, 'actor' | 'action' | 'facts' | 'target' | 'outcome' | 'errorCode' | 'errorText'>;

const isKnown = (action: string): action is AuditAction => Object.hasOwn(phrases, action);

interface Wording {
  did: Part[];
  tried: Part[];
}

function tell<A extends AuditAction>(action: A, facts: FactsOf<A>, { target }: Told): Wording {
  const { did, to, what } = phrases[action];
  const rest = what(facts, target);
  const verb = (of: typeof did) => (typeof of === 'function' ? of(facts) : of);
  return { did: words(verb(did), rest), tried: words(verb(to), rest) };
}

/** An act of a newer Pooldeck: its name has to do. */
const unknownAct = (action: string): Wording => ({
  did: ['did ', { value: action }],
  tried: ['do ', { value: action }],
});

function why({ errorCode, errorText }: Told): Part[] {
  if (!errorCode) return [];
  const code = Object.keys(errorTable).find((each): each is ErrorCode => each === errorCode);
  const title = code ? errorTable[code].title : errorCode;
  return words(`: ${title}`, errorText ? [`(${errorText})`] : '');
}

/** An entry of the activity log as a sentence, in pieces: values are somebody else's text and shown isolated. */
export function sentenceParts(entry: Told): Part[] {
  const who: Part[] = entry.actor.name ? [{ value: entry.actor.name }] : ['Someone'];
  // What was written under that name came with these facts: the formatter of the act is the one that wrote them.
  const facts = entry.facts as FactsOf<AuditAction>;
  const { did, tried } = isKnown(entry.action) ? tell(entry.action, facts, entry) : unknownAct(entry.action);
  if (entry.outcome === 'success') return words(who, did, '.');
  if (entry.action === 'access.signInFailed') return words(who, did, '.');
  const attempt = words(who, 'tried to', tried);
  if (entry.outcome === 'denied') return words(attempt, 'and was refused', why(entry), '.');
  if (entry.outcome === 'failure') return words(attempt, 'and failed', why(entry), '.');
  return words(attempt, '; nobody knows whether it was done', '.');
}

/** The same as plain text, for exports, titles and tests. */
export function sentence(entry: Told): string {
  return plainText(sentenceParts(entry));
}

const titles: Partial<Record<AuditAction, string>> = {
  'access.denied': 'Was refused a page or a file',
  'users.setEnabled': 'Enabled or disabled the user',
  'users.setPassword': 'Set a password for the user',
};

/** An act without anybody or anything in it: "Deleted the user pool". */
export function actTitle(action: string): string {
  if (!isKnown(action)) return action;
  const nothing = { actor: { id: '', name: '', role: '' }, action, facts: {}, target: {}, outcome: 'success' } as const;
  const text = plainText(tell(action, {}, { ...nothing, errorCode: undefined, errorText: undefined }).did);
  return titles[action] ?? `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
