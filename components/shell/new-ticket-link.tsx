"use client";

import { Plus } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/cn";
import { Kbd } from "@/components/ui/kbd";
import { useShortcuts } from "./use-shortcuts";

export function NewTicketLink() {
  const t = useTranslations("Desk");
  const router = useRouter();
  useShortcuts({ c: () => router.push("/tickets/new") });
  return (
    <Link href="/tickets/new" aria-keyshortcuts="c" className={cn(buttonStyle({ look: "primary" }), "max-sm:size-8 max-sm:px-0")}>
      <Plus aria-hidden />
      <span className="max-sm:sr-only">{t("newTicket")}</span>
      <Kbd>C</Kbd>
    </Link>
  );
}
