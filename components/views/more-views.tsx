"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useListNavigation } from "@/components/lists/list-navigation";
import { Button } from "@/components/ui/button";
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from "@/components/ui/dropdown-menu";
import type { View } from "@/lib/views/schema";
import { viewAddress } from "./view-address";

/** Views for which the row has no room. */
export function MoreViews({ views }: { views: readonly View[] }) {
  const t = useTranslations("Views");
  const { go } = useListNavigation();
  if (views.length === 0) return null;
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button look="ghost" size="sm">
          {t("more", { n: views.length })}
          <ChevronDown aria-hidden className="size-3.5!" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent className="max-h-80 max-w-80 overflow-y-auto">
        {views.map((view) => (
          <DropdownMenuItem key={view.id} onSelect={() => go(viewAddress(view))}>
            <span dir="auto" className="min-w-0 wrap-anywhere">{view.name}</span>
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
