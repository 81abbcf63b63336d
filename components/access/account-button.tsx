'use client';

import CircleUser from 'lucide-react/icons/circle-user-round';
import type { ComponentProps } from 'react';
import { useAwake } from '@/components/ui/use-awake';

/** Whoever is signed in, as the shell names them. */
export interface Person {
  name: string;
  email: string;
}

type AccountButtonProps = Omit<ComponentProps<'button'>, 'children'> & { person: Person };

/** The name at the foot of the rail; only its icon where the rail is folded. */
export function AccountButton({ person, ...rest }: AccountButtonProps) {
  const awake = useAwake();
  return (
    <button
      type="button"
      {...rest}
      disabled={rest.disabled || !awake}
      data-asleep={awake ? undefined : ''}
      aria-label={`Account of ${person.name}`}
      title={`${person.name} (${person.email})`}
      className="flex min-h-8 w-full min-w-0 items-center gap-2.5 rounded-md px-2 py-1 text-left text-sm text-muted hover:bg-subtle hover:text-text aria-expanded:bg-subtle"
    >
      <CircleUser aria-hidden className="size-4 shrink-0" />
      <span className="rail-word min-w-0 truncate">{person.name}</span>
    </button>
  );
}
