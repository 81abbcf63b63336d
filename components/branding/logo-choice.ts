/** What a person wants of the logo; `shown` is an address for an image element. `reading`: of a file that has not come yet. */
export type LogoChoice =
  | { kind: 'keep' }
  | { kind: 'none' }
  | { kind: 'reading' }
  | { kind: 'file'; name: string; base64: string; shown: string };

/** As the actions take it; undefined while a file is being read: what is sent by then would be sent without it. */
export function sentLogo(choice: LogoChoice): { file: string } | 'keep' | 'none' | undefined {
  if (choice.kind === 'reading') return undefined;
  return choice.kind === 'file' ? { file: choice.base64 } : choice.kind;
}
