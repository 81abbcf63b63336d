/** One HTTP request as the emulator needs it. */
export type EmulatorRequest = {
  method: string;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  body: string;
  /** Where the caller reached the emulator, when that is known; see Context. */
  origin?: string;
};

export type EmulatorResponse = { status: number; headers: Record<string, string>; body: string };
