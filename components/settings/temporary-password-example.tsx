'use client';

import { useSyncExternalStore } from 'react';
import type { SettingValues } from './section-form';

const dayInMs = 86_400_000;
const format = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const never = () => () => {};

/** "Someone invited now has until Friday, 28 November 2026." In the reader's time zone, so only in the browser. */
export function TemporaryPasswordExample({ values }: { values: SettingValues }) {
  const today = useSyncExternalStore(
    never,
    () => Math.floor(Date.now() / dayInMs) * dayInMs,
    () => undefined,
  );
  const days = values.temporaryPasswordDays;
  if (today === undefined || typeof days !== 'number' || days < 1 || days > 365) return null;
  return (
    <p className="mt-1.5 text-sm">
      Someone invited today can sign in with it until{' '}
      <strong className="font-medium">{format.format(today + days * dayInMs)}</strong>.
    </p>
  );
}
