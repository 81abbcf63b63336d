import fc from 'fast-check';

// Test files share a process, for what is imported once then. What a process remembers is not shared: each file begins with nothing.
globalThis.pooldeckProcessWide = undefined;

// The same examples in every run: one that is rare must not stop somebody whose change has nothing to do with it.
// `EXAMPLES=2 vitest run` looks at others.
fc.configureGlobal({ seed: Number(process.env.EXAMPLES ?? 1) });
