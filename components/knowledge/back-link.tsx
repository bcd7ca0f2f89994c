import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

/** The way up, above a page's title. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="flex min-h-6 w-fit items-center gap-1 text-sm text-quiet hover:text-ink">
      <ArrowLeft aria-hidden className="size-3.5 shrink-0" />
      {children}
    </Link>
  );
}
