import type { ClientSettingId } from '@/lib/settings/client-settings';

/** What is missing before the code works. */
export interface Need {
  text: string;
  /** The setting of the app client to change, or the domain of the pool. */
  at?: ClientSettingId | 'domain';
  /** What is chosen there is made at the pool’s APIs first. */
  before?: 'apis';
  /** The code cannot be written without it. */
  blocks: boolean;
}

/** A block that is ready to be pasted into a project. */
export interface Snippet {
  id: string;
  title: string;
  language: string;
  /** Where it goes, what it wants to be installed, what has to be on. */
  about: string;
  /** '' as long as a need blocks. */
  text: string;
  needs: Need[];
}

interface Described extends Omit<Snippet, 'needs' | 'text'> {
  needs?: readonly (Need | false | undefined)[];
}

/** A block, its code written only where nothing blocks. */
export function snippet({ needs = [], ...described }: Described, write: () => string): Snippet {
  const open = needs.filter((need) => need !== false && need !== undefined);
  return { ...described, needs: open, text: open.some(({ blocks }) => blocks) ? '' : write() };
}
