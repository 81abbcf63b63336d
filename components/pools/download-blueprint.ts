'use client';

import type { Blueprint } from '@/lib/blueprint/blueprint';
import { blueprintToFile } from '@/lib/blueprint/blueprint-file';

/** Hands the browser a blueprint as a file, named after the pool. */
export function downloadBlueprint(blueprint: Blueprint): void {
  const url = URL.createObjectURL(new Blob([blueprintToFile(blueprint)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${blueprint.pool.name.replace(/[^\w.-]+/g, '-') || 'pool'}.blueprint.json`;
  link.click();
  URL.revokeObjectURL(url);
}
