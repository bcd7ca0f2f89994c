"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "./cn";

export interface TabLink {
  href: string;
  label: string;
}

/** Pages that belong together, side by side; the one that is open is marked. Scrolls by itself where there is no room. */
export function TabLinks({ label, links }: { label: string; links: readonly TabLink[] }) {
  const path = usePathname();
  return (
    <nav aria-label={label} className="-mx-3 overflow-x-auto border-b px-3 sm:-mx-5 sm:px-5">
      <ul className="flex w-max gap-1">
        {links.map(({ href, label }) => {
          const here = path === href || path.startsWith(`${href}/`);
          return (
            <li key={href}>
              <Link
                href={href}
                aria-current={here ? "page" : undefined}
                className={cn(
                  "flex h-9 items-center border-b-2 usual:border-transparent px-2.5 text-sm usual:text-quiet -outline-offset-2 transition-colors hover:text-ink",
                  here && "border-accent font-medium text-ink",
                )}
              >
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
