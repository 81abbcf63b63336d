'use client';

import { createContext, use } from 'react';
import type { PrefixState } from '@/components/wizard/use-prefix-check';

/** What single fields need to know of the pool that is changed. */
export interface PoolAround {
  region: string;
  /** How many custom attributes it has; they stay as they are. */
  attributes: number;
  /** Whether the prefix that was typed is still free. */
  prefixState: PrefixState | undefined;
}

export const PoolAroundContext = createContext<PoolAround | undefined>(undefined);

export function usePoolAround(): PoolAround {
  const around = use(PoolAroundContext);
  if (!around) throw new Error('usePoolAround outside of the form that changes a pool');
  return around;
}
