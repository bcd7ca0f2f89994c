"use client";

import { Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ListLink } from "@/components/lists/list-link";
import { cn } from "@/components/ui/cn";

interface ViewTabProps {
  href: string;
  name: string;
  here: boolean;
  shared?: boolean;
  /** The list is no longer what the view has kept. */
  changed?: boolean;
}

export function ViewTab({ href, name, here, shared, changed }: ViewTabProps) {
  const t = useTranslations("Views");
  const tab = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (here) tab.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [here]);
  return (
    <li ref={tab}>
      <ListLink
        href={href}
        aria-current={here ? "page" : undefined}
        className={cn(
          "flex h-9 items-center gap-1.5 whitespace-nowrap border-b-2 usual:border-transparent px-2.5 text-sm usual:text-quiet -outline-offset-2 transition-colors hover:text-ink",
          here && "border-accent font-medium text-ink",
        )}
      >
        <span dir="auto">{name}</span>
        {shared && (
          <>
            <Users aria-hidden className="size-3.5 text-quiet" />
            <span className="sr-only">{t("isShared")}</span>
          </>
        )}
        {changed && (
          <>
            <span aria-hidden className="size-1.5 rounded-full bg-accent" />
            <span className="sr-only">{t("isChanged")}</span>
          </>
        )}
      </ListLink>
    </li>
  );
}
