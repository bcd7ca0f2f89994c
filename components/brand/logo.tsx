/** A desk seen from the front, a tick on it. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 24 24" className={className}>
      <path d="M3 12.5h18M5.5 12.5V20M18.5 12.5V20" fill="none" stroke="currentColor" strokeWidth="2.25" strokeLinecap="round" />
      <path d="m8.25 5.75 2.75 2.75 5-5.25" fill="none" stroke="currentColor" strokeWidth="2.25" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
