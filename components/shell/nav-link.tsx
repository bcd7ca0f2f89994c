"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** Marked on its page, and half marked on the pages below it. */
export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const path = usePathname();
  const here = path === href;
  return (
    <Link
      href={href}
      aria-current={here ? "page" : undefined}
      className={cn("flex h-8 items-center rounded-md px-2.5 text-sm font-medium text-quiet transition-colors hover:bg-sunken hover:text-ink", here && "bg-sunken text-ink")}
    >
      {children}
    </Link>
  );
}
