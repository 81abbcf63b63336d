import type { Kysely, KyselyPlugin, PluginTransformQueryArgs } from 'kysely';
import type { Database } from '@/lib/db/schema';

/** A database that dies with its process: from the moment of death on, every query fails. */
export interface MortalDatabase {
  db: Kysely<Database>;
  /** Writes that began so far. */
  writes(): number;
  die(): void;
  isDead(): boolean;
}

class Dead extends Error {}

const writing = new Set(['InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode']);

/** `lastWrite`: dies right before the write after that many (0 lets none through). */
export function mortalDatabase(immortal: Kysely<Database>, lastWrite = Number.POSITIVE_INFINITY): MortalDatabase {
  let writes = 0;
  let dead = false;
  const plugin: KyselyPlugin = {
    transformQuery({ node }: PluginTransformQueryArgs) {
      if (writing.has(node.kind)) {
        dead ||= writes >= lastWrite;
        if (!dead) writes += 1;
      }
      if (dead) throw new Dead('The process is gone.');
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return {
    db: immortal.withPlugin(plugin),
    writes: () => writes,
    die() {
      dead = true;
    },
    isDead: () => dead,
  };
}
