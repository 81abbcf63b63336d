import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosave, type SaveOutcome, type SaveState } from './autosave';

/** A server that keeps one versioned value, as the drafts table does. */
function draftServer() {
  const server = { value: '', version: 1, calls: 0, down: false };
  async function save(value: string, version: number): Promise<SaveOutcome> {
    server.calls += 1;
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (server.down) return { kind: 'failed', message: 'No connection' };
    if (version !== server.version) return { kind: 'conflict', message: 'Changed elsewhere' };
    server.value = value;
    server.version += 1;
    return { kind: 'saved', version: server.version, at: 0 };
  }
  return { server, save };
}

function setUp() {
  const { server, save } = draftServer();
  const states: SaveState['kind'][] = [];
  const autosave = createAutosave({ version: 1, save, onState: (state) => states.push(state.kind), delay: 700 });
  return { server, states, autosave };
}

describe('createAutosave', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('sends one call for a burst of typing', async () => {
    const { server, states, autosave } = setUp();
    for (const text of ['a', 'ab', 'abc']) autosave.change(text);
    await vi.advanceTimersByTimeAsync(800);
    expect(server).toMatchObject({ value: 'abc', calls: 1, version: 2 });
    expect(states.at(-1)).toBe('saved');
    expect(autosave.pending()).toBe(false);
  });

  it('sends what was typed during a call after it, on the new version', async () => {
    const { server, autosave } = setUp();
    autosave.change('first');
    await vi.advanceTimersByTimeAsync(710);
    autosave.change('second');
    await vi.advanceTimersByTimeAsync(1000);
    expect(server).toMatchObject({ value: 'second', calls: 2, version: 3 });
  });

  it('keeps the value when the server cannot be reached and sends it on flush', async () => {
    const { server, states, autosave } = setUp();
    server.down = true;
    autosave.change('precious');
    await vi.advanceTimersByTimeAsync(1000);
    expect(states.at(-1)).toBe('failed');
    expect(autosave.pending()).toBe(true);
    server.down = false;
    const flushed = autosave.flush();
    await vi.advanceTimersByTimeAsync(100);
    expect(await flushed).toBe(true);
    expect(server.value).toBe('precious');
  });

  it('sends nothing more after a conflict until told which version to build on', async () => {
    const { server, states, autosave } = setUp();
    server.version = 5;
    server.value = 'from the other tab';
    autosave.change('mine');
    await vi.advanceTimersByTimeAsync(1000);
    autosave.change('mine, too');
    await vi.advanceTimersByTimeAsync(1000);
    expect(states.at(-1)).toBe('conflict');
    expect(server).toMatchObject({ value: 'from the other tab', calls: 1 });
    autosave.rebase(5);
    const flushed = autosave.flush();
    await vi.advanceTimersByTimeAsync(100);
    expect(await flushed).toBe(true);
    expect(server.value).toBe('mine, too');
  });
});
