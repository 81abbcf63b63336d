export function missingFrom(lock: { packages: Record<string, unknown> }): { name: string; version: string }[];
