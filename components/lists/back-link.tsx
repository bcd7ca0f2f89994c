import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

/** To the page that leads here. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="-ml-1 flex min-h-6 w-fit items-center gap-0.5 text-xs text-quiet hover:text-ink">
      <ChevronLeft aria-hidden className="size-3.5" />
      {children}
    </Link>
  );
}
