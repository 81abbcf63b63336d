import type { Tone } from '@/components/ui/tone';
import type { AuditOutcome } from '@/lib/audit/events';

/** How an act ended, in a word. What is still open is as unknown as what nobody could find out. */
export const outcomeWords: Record<AuditOutcome, { word: string; tone: Tone }> = {
  success: { word: 'Done', tone: 'success' },
  failure: { word: 'Failed', tone: 'danger' },
  denied: { word: 'Refused', tone: 'warning' },
  unknown: { word: 'Outcome unknown', tone: 'warning' },
  pending: { word: 'Outcome unknown', tone: 'warning' },
};
