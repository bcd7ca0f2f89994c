import Link from "next/link";
import type { ReactNode } from "react";

/** A figure in a sentence, as the link to what it counts. */
export function FigureWords({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false} className="font-semibold underline decoration-edge decoration-1 underline-offset-4 tabular hover:text-accent hover:decoration-accent">
      {children}
    </Link>
  );
}
