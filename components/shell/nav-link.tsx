"use client";

import Link, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** Shown at once when the link is followed, until its page is there. */
function NavPending() {
  const { pending } = useLinkStatus();
  return pending && <span aria-hidden className="absolute inset-x-2.5 bottom-1 h-0.5 animate-breathe rounded-sm bg-accent" />;
}

/** Marked as the current page on its own, and as the place where one is on the pages below it. */
export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const path = usePathname();
  const inside = path.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      aria-current={path === href ? "page" : inside ? "true" : undefined}
      className={cn("relative flex h-8 items-center rounded-md px-2.5 text-sm font-medium usual:text-quiet transition-colors hover:bg-sunken hover:text-ink", (path === href || inside) && "bg-sunken text-ink")}
    >
      {children}
      <NavPending />
    </Link>
  );
}
