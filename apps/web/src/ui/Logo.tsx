/** The product's mark: three rows of a table in the accent's square. Decoration: the name stands beside it. */
export function Logo({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 22 22" aria-hidden focusable="false">
      <rect width="22" height="22" rx="5" fill="var(--accent)" />
      <path d="M5.5 7h11" stroke="var(--on-accent)" strokeWidth="2.4" opacity="0.55" />
      <path d="M5.5 11h11M5.5 15h11" stroke="var(--on-accent)" strokeWidth="2.4" />
    </svg>
  );
}
