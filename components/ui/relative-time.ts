const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

const format = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });

/** "3 hours ago", "in 2 days", "just now". Both in milliseconds since 1970. */
export function relativeTime(then: number, now: number): string {
  const seconds = Math.round((then - now) / 1000);
  for (const [unit, size] of units) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  }
  return 'just now';
}

/** "21 Nov 2026, 14:03:07 UTC": the exact moment, in the given time zone or in UTC. */
export function absoluteTime(then: number, timeZone = 'UTC'): string {
  return new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone,
  })
    .format(then)
    .concat(timeZone === 'UTC' ? ' UTC' : '');
}
