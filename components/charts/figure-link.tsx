import Link from "next/link";
import type { ReactNode } from "react";

interface FigureLinkProps {
  href: string | undefined;
  children: ReactNode;
}

/** A figure's name as the link to what it counts, over the whole of its row; plain where no list shows that. */
export function FigureLink({ href, children }: FigureLinkProps) {
  if (!href) return children;
  return (
    <Link
      href={href}
      prefetch={false}
      className="block min-h-6 content-center after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
    >
      {children}
    </Link>
  );
}
