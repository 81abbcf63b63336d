/** The folder that holds `initdb` and `postgres`, or undefined. */
export function postgresPrograms(): string | undefined;
