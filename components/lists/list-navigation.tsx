"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, use, useTransition } from "react";

interface ListNavigation {
  /** The next list is on its way; the old one stays meanwhile. */
  pending: boolean;
  go: (address: string, how?: "push" | "replace") => void;
}

const ListNavigationContext = createContext<ListNavigation | null>(null);

export function ListNavigationProvider({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const go: ListNavigation["go"] = (address, how = "push") => {
    // Without a network Next would ask the browser itself, and the old list would give way to an error.
    if (navigator.onLine) startTransition(() => router[how](address, { scroll: false }));
  };
  return <ListNavigationContext value={{ pending, go }}>{children}</ListNavigationContext>;
}

export function useListNavigation(): ListNavigation {
  const navigation = use(ListNavigationContext);
  if (!navigation) throw new TypeError("a filter stands inside ListNavigationProvider");
  return navigation;
}
