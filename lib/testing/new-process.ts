// Test files share a process, for what is imported once then. What a process remembers is not shared: each file begins with nothing.
globalThis.pooldeckProcessWide = undefined;
