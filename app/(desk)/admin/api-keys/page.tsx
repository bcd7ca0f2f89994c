import { Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { deskCtx } from "@/app/_http/desk-ctx";
import { readList } from "@/app/_http/read-list";
import { readAdminFilters } from "@/components/admin/admin-filters";
import { ApiKeysTable } from "@/components/admin/api-keys-table";
import { ListPage } from "@/components/lists/list-page";
import { buttonStyle } from "@/components/ui/button-style";
import { listApiKeys } from "@/lib/auth/list-api-keys";
import { namesOf } from "@/lib/people/names-of";
import { revokeKey } from "./actions";

const PATH = "/admin/api-keys";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ApiKeys"))("heading") };
}

export default async function ApiKeysPage({ searchParams }: PageProps<typeof PATH>) {
  const filters = readAdminFilters("plain", await searchParams);
  const ctx = await deskCtx(PATH);
  const t = await getTranslations("ApiKeys");
  const page = await readList(listApiKeys, ctx, { ...filters, limit: 50 }, PATH);
  const names = await namesOf(ctx, { ids: page.results.flatMap(({ createdBy }) => createdBy ?? []) });
  const add = (
    <Link href={`${PATH}/new`} className={buttonStyle({ look: "primary" })}>
      <Plus aria-hidden />
      {t("add")}
    </Link>
  );
  return (
    <ListPage path={PATH} query={filters} page={page} title={t("heading")} intro={t("intro")} actions={add} none={{ title: t("none"), text: t("noneHint") }}>
      <ApiKeysTable keys={page.results} names={names} now={ctx.now()} revoke={revokeKey} />
    </ListPage>
  );
}
