/** The mark: a pool seen from above, with its lanes. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 24 24" className={className} fill="none">
      <rect x="1.5" y="1.5" width="21" height="21" rx="6" fill="var(--color-accent)" />
      <g stroke="var(--color-on-accent)" strokeWidth="1.75" strokeLinecap="round">
        <path d="M5.5 8.25c1.1-1 2.2-1 3.25 0s2.15 1 3.25 0 2.2-1 3.25 0 2.15 1 3.25 0" />
        <path d="M5.5 12.25c1.1-1 2.2-1 3.25 0s2.15 1 3.25 0 2.2-1 3.25 0 2.15 1 3.25 0" opacity=".75" />
        <path d="M5.5 16.25c1.1-1 2.2-1 3.25 0s2.15 1 3.25 0 2.2-1 3.25 0 2.15 1 3.25 0" opacity=".5" />
      </g>
    </svg>
  );
}
