"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** Marked as the current page on its own, and as the place where one is on the pages below it. */
export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const path = usePathname();
  const inside = path.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      aria-current={path === href ? "page" : inside ? "true" : undefined}
      className={cn("flex h-8 items-center rounded-md px-2.5 text-sm font-medium text-quiet transition-colors hover:bg-sunken hover:text-ink", (path === href || inside) && "bg-sunken text-ink")}
    >
      {children}
    </Link>
  );
}
