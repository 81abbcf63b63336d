/** How a Destination shows an address: `jane@example.com` → `j***@e***` [measured MOTO-V; floci fixture]. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  const first = (text: string) => Array.from(text)[0] ?? '';
  return `${first(address.slice(0, Math.max(at, 0)))}***@${first(address.slice(at + 1))}***`;
}

/** How a Destination shows a number: `+15555559934` → `+*******9934` [measured MOTO-V]. */
export function maskPhone(number: string): string {
  const digits = number.replace(/^\+/, '');
  return `+${'*'.repeat(Math.max(digits.length - 4, 0))}${digits.slice(-4)}`;
}
