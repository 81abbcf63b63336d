import type { ClientSettingId } from '@/lib/settings/client-settings';
import type { PoolSettingId } from '@/lib/settings/pool-settings';

/** What to change: a setting of the app client or of the pool, the client's branding, the pool's APIs, or the user. */
export type GuidePlace =
  | { kind: 'client'; setting: ClientSettingId }
  | { kind: 'pool'; setting: PoolSettingId }
  | { kind: 'user' }
  | { kind: 'branding' }
  | { kind: 'apis' };

/** A refusal of Cognito in plain words: what it means and what to change. */
export interface FailureGuide {
  id: string;
  /** What one sees: the name of the error, or of its text, as Cognito gives them (facts §7.3, §8). */
  matches: RegExp;
  symptom: string;
  cause: string;
  change: string;
  /** Where to change it. */
  at?: GuidePlace;
  /** Where what is chosen there has to be made first. */
  before?: GuidePlace;
}

export const client = (setting: ClientSettingId) => ({ kind: 'client' as const, setting });
export const apis = { kind: 'apis' as const };
export const pool = (setting: PoolSettingId) => ({ kind: 'pool' as const, setting });
