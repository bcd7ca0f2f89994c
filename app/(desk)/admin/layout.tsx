import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { viewer } from "@/app/_http/page-ctx";
import { TabLinks } from "@/components/ui/tab-links";

const PAGES = [
  { path: "ai-health", name: "aiHealth" },
  { path: "api-keys", name: "apiKeys" },
  { path: "webhooks", name: "webhooks" },
  { path: "audit", name: "audit" },
  { path: "settings", name: "settings" },
  { path: "records", name: "records" },
] as const;

/** Who is no administrator sees no way to pages that each refuse them. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  if ((await viewer())?.role !== "admin") return children;
  const t = await getTranslations("Admin");
  return (
    <div className="flex flex-col gap-5">
      <TabLinks label={t("pages")} links={PAGES.map(({ path, name }) => ({ href: `/admin/${path}`, label: t(name) }))} />
      {children}
    </div>
  );
}
