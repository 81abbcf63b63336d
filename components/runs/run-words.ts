import type { Tone } from '@/components/ui/tone';
import type { RunView, StepView } from '@/lib/runs/run-view';

export interface StateWords {
  word: string;
  tone: Tone;
  busy?: boolean;
}

/** The state of a run in a word. */
export function runWords({ goal, state }: Pick<RunView, 'goal' | 'state'>): StateWords {
  const removing = goal === 'remove';
  switch (state) {
    case 'running':
      return { word: removing ? 'Removing' : 'Creating', tone: 'accent', busy: true };
    case 'done':
      return removing ? { word: 'Removed', tone: 'neutral' } : { word: 'Created', tone: 'success' };
    case 'failed':
      return { word: removing ? 'Removal stopped' : 'Stopped', tone: 'danger' };
    case 'interrupted':
      return { word: 'Interrupted', tone: 'warning' };
    default:
      return state satisfies never;
  }
}

/** The state of a step in a word. What is unknown or waiting means something else while the run is at it. */
export function stepWords({ state, failure }: Pick<StepView, 'state' | 'failure'>, active: boolean): StateWords {
  switch (state) {
    case 'pending':
      return active && failure
        ? { word: 'Trying again soon', tone: 'warning', busy: true }
        : { word: 'Waiting', tone: 'neutral' };
    case 'running':
      return { word: 'Running', tone: 'accent', busy: true };
    case 'done':
      return { word: 'Done', tone: 'success' };
    case 'failed':
      return { word: 'Failed', tone: 'danger' };
    case 'unknown':
      return active
        ? { word: 'Looking what came of it', tone: 'warning', busy: true }
        : { word: 'Outcome unknown', tone: 'warning' };
    case 'skipped':
      return { word: 'Set aside', tone: 'neutral' };
    default:
      return state satisfies never;
  }
}

/** One sentence for the head of the page and for screen readers. */
export function runSentence({ goal, state, steps, kind }: Pick<RunView, 'goal' | 'state' | 'steps' | 'kind'>): string {
  const counted = steps.filter((step) => step.state !== 'skipped');
  const done = counted.filter((step) => step.state === 'done').length;
  const what = kind === 'pool' ? 'user pool' : 'app client';
  const progress = `${done} of ${counted.length} ${counted.length === 1 ? 'call' : 'calls'} done`;
  switch (state) {
    case 'running':
      return `${progress}. You can leave this page: the work goes on.`;
    case 'done':
      return goal === 'remove' ? 'Everything this run had made is gone.' : `The ${what} is ready.`;
    case 'failed':
      return `${progress}. The work stands still until you decide how to go on.`;
    case 'interrupted':
      return `${progress}. The server stopped in the middle; nothing goes on until you resume.`;
    default:
      return state satisfies never;
  }
}

/** A span of time as people say it: "80 ms", "1.2 s", "2 min 5 s". */
export function phraseDuration(milliseconds: number): string {
  if (milliseconds < 1_000) return `${Math.max(0, Math.round(milliseconds))} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1_000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1_000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
