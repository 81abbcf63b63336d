'use client';

import clsx from 'clsx';
import Monitor from 'lucide-react/icons/monitor';
import Moon from 'lucide-react/icons/moon';
import Sun from 'lucide-react/icons/sun';
import { useSyncExternalStore } from 'react';
import { useAwake } from '@/components/ui/use-awake';
import type { Theme } from './preference';
import { currentTheme, onThemeChange, setTheme } from './set-theme';

const choices = [
  { theme: 'system', label: 'Theme of the system', Icon: Monitor },
  { theme: 'light', label: 'Light theme', Icon: Sun },
  { theme: 'dark', label: 'Dark theme', Icon: Moon },
] as const;

/** System, light or dark. */
export function ThemeToggle({ initial, className }: { initial: Theme; className?: string }) {
  const theme = useSyncExternalStore(onThemeChange, currentTheme, () => initial);
  const awake = useAwake();
  return (
    <fieldset className={clsx('flex w-fit gap-0.5 rounded-md border border-line p-0.5', className)}>
      <legend className="sr-only">Theme</legend>
      {choices.map(({ theme: choice, label, Icon }) => (
        <button
          key={choice}
          type="button"
          aria-pressed={theme === choice}
          aria-label={label}
          title={label}
          disabled={!awake}
          data-asleep={awake ? undefined : ''}
          onClick={() => setTheme(choice)}
          className="flex size-6 items-center justify-center rounded-sm text-muted hover:text-text aria-pressed:bg-subtle aria-pressed:text-text"
        >
          <Icon aria-hidden className="size-3.5" />
        </button>
      ))}
    </fieldset>
  );
}
