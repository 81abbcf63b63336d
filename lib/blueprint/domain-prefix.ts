const reserved = new Set(['aws', 'amazon', 'cognito']);

/**
 * A domain prefix from a pool's name: small letters, digits and hyphens, with an ending that makes it likely to be free.
 * Prefixes are unique among all AWS customers of a region; words that AWS keeps for itself are left out (facts §8).
 * `unique` is used as it is when it fits; without it the ending is made from the name, so that the result is repeatable.
 */
export function domainPrefix(name: string, unique: string = hash(name)): string {
  const plain = name.normalize('NFKD').toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '' && !reserved.has(word));
  const start = words.join('-').slice(0, 40).replace(/-+$/, '') || 'pool';
  return `${start}-${
    unique
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .slice(0, 20) || hash(name)
  }`;
}

/** FNV-1a over the UTF-16 units, as six characters. Spreads names; protects nothing. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return value.toString(36).padStart(6, '0').slice(0, 6);
}
