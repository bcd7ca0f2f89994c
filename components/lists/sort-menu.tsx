"use client";

import { ArrowDownUp } from "lucide-react";
import { Button } from "@/components/ui/button";
import { DropdownMenu, DropdownMenuContent, DropdownMenuRadioGroup, DropdownMenuRadioItem, DropdownMenuTrigger } from "@/components/ui/dropdown-menu";
import { useListNavigation } from "./list-navigation";

/** Message keys hold no sign of direction. */
const SORT_WORDS = { "-created_at": "newest", created_at: "oldest", "-updated_at": "changed", updated_at: "untouched" } as const;

type Sort = keyof typeof SORT_WORDS;

interface SortMenuProps {
  sort: Sort;
  /** In the order in which they are offered. */
  sorts: readonly Sort[];
  /** French has a gender for what is sorted, so each list brings its own. */
  words: (key: "sort" | (typeof SORT_WORDS)[Sort]) => string;
  addressOf: (sort: Sort) => string;
}

export function SortMenu({ sort, sorts, words, addressOf }: SortMenuProps) {
  const { go } = useListNavigation();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button look="ghost" aria-label={`${words("sort")}: ${words(SORT_WORDS[sort])}`}>
          <ArrowDownUp aria-hidden />
          <span className="max-lg:hidden">{words(SORT_WORDS[sort])}</span>
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuRadioGroup value={sort} onValueChange={(chosen) => go(addressOf(sorts.find((known) => known === chosen) ?? sort))}>
          {sorts.map((option) => (
            <DropdownMenuRadioItem key={option} value={option}>
              {words(SORT_WORDS[option])}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
