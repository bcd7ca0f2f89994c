"use client";

import Link from "next/link";
import type { ComponentProps, MouseEvent } from "react";
import { useListNavigation } from "./list-navigation";

/** A link to another list: the old one stays, dimmed, until it has come. */
export function ListLink({ href, onClick, ...props }: Omit<ComponentProps<typeof Link>, "href"> & { href: string }) {
  const { go } = useListNavigation();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(href);
  };
  return <Link href={href} prefetch={false} onClick={follow} {...props} />;
}
