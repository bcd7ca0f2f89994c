import { Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { deskCtx } from "@/app/_http/desk-ctx";
import { readList } from "@/app/_http/read-list";
import { readAdminFilters } from "@/components/admin/admin-filters";
import { WebhooksTable } from "@/components/admin/webhooks-table";
import { ListPage } from "@/components/lists/list-page";
import { buttonStyle } from "@/components/ui/button-style";
import { namesOf } from "@/lib/people/names-of";
import { listWebhooks } from "@/lib/webhooks/list-webhooks";

const PATH = "/admin/webhooks";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Webhooks"))("heading") };
}

export default async function WebhooksPage({ searchParams }: PageProps<typeof PATH>) {
  const filters = readAdminFilters("plain", await searchParams);
  const ctx = await deskCtx(PATH);
  const t = await getTranslations("Webhooks");
  const page = await readList(listWebhooks, ctx, { ...filters, limit: 50 }, PATH);
  const names = await namesOf(ctx, { ids: page.results.map(({ createdBy }) => createdBy) });
  const add = (
    <Link href={`${PATH}/new`} className={buttonStyle({ look: "primary" })}>
      <Plus aria-hidden />
      {t("add")}
    </Link>
  );
  return (
    <ListPage path={PATH} query={filters} page={page} title={t("heading")} intro={t("intro")} actions={add} none={{ title: t("none"), text: t("noneHint") }}>
      <WebhooksTable webhooks={page.results} names={names} />
    </ListPage>
  );
}
