'use client';

import { useCallback, useMemo, useState } from 'react';
import type { Problem } from '@/lib/settings/problems';
import { useAfterPress } from './use-after-press';

/**
 * The problems that may be told now. What is wrong with a value itself waits until the person has left the field: nobody
 * wants to read "too short" after the first letter. What one choice does to another field shows at once.
 * Entries of lists are left one by one: `callbackUrls.2`. `all`: the person has been here before, or has tried to go on.
 */
export function useToldProblems<P extends Problem>(problems: readonly P[], all: boolean) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const afterPress = useAfterPress();
  const leave = useCallback(
    (id: string) => afterPress(() => setLeft((before) => (before.has(id) ? before : new Set(before).add(id)))),
    [afterPress],
  );
  const told = useMemo(
    () => (all ? problems : problems.filter((problem) => isTold(problem, left))),
    [problems, all, left],
  );
  return { problems: told, leave };
}

function isTold({ level, settings, index }: Problem, left: ReadonlySet<string>): boolean {
  const [first = '', ...others] = settings;
  return level === 'warning' || others.length > 0 || left.has(first) || left.has(`${first}.${index}`);
}
