import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** The place beside the list: as wide and high before its ticket has come as after. */
export function PreviewFrame({ children }: { children: ReactNode }) {
  const t = useTranslations("Preview");
  return (
    <section aria-label={t("label")} className="sticky top-18 flex h-[calc(100dvh-6rem)] w-104 shrink-0 flex-col overflow-hidden rounded-lg border bg-surface max-xl:hidden">
      {children}
    </section>
  );
}
