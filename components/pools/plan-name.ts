/** `ESSENTIALS` → "Essentials". */
export function planName(tier: string): string {
  return tier.charAt(0) + tier.slice(1).toLowerCase();
}
