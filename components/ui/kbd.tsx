/** A key that does the same. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd aria-hidden className="hidden rounded-sm border border-current/30 px-1 font-sans text-xs leading-4 font-normal opacity-80 lg:inline">
      {children}
    </kbd>
  );
}
