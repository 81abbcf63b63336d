/** What a person wants of the logo; `shown` is an address for an image element. */
export type LogoChoice =
  | { kind: 'keep' }
  | { kind: 'none' }
  | { kind: 'file'; name: string; base64: string; shown: string };

/** As the actions take it. */
export const sentLogo = (choice: LogoChoice) => (choice.kind === 'file' ? { file: choice.base64 } : choice.kind);
