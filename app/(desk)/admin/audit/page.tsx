import { Download } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { deskCtx } from "@/app/_http/desk-ctx";
import { periodOf } from "@/app/_http/period-of";
import { readList } from "@/app/_http/read-list";
import { readAdminFilters } from "@/components/admin/admin-filters";
import { AuditFilterBar } from "@/components/admin/audit-filter-bar";
import { AuditTable } from "@/components/admin/audit-table";
import { listAddress } from "@/components/lists/list-address";
import { ListPage } from "@/components/lists/list-page";
import { buttonStyle } from "@/components/ui/button-style";
import { listAudit } from "@/lib/audit/list-audit";
import { namesOf } from "@/lib/people/names-of";

const PATH = "/admin/audit";

const code = (command: ReactNode) => <code className="font-mono">{command}</code>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Audit"))("heading") };
}

export default async function AuditPage({ searchParams }: PageProps<typeof PATH>) {
  const filters = readAdminFilters("audit", await searchParams);
  const ctx = await deskCtx(listAddress(PATH, filters));
  const t = await getTranslations("Audit");
  const { action, actor, subject, actor_type: actorType, cursor } = filters;
  const period = periodOf(filters);
  const page = await readList(listAudit, ctx, { action, actor, subject, actorType, cursor, ...period, limit: 50 }, listAddress(PATH, { ...filters, cursor: undefined }));
  const names = await namesOf(ctx, { ids: page.results.flatMap((deed) => [deed.actor, deed.subject.replace(/^employee /, "")]) });
  const save = (
    <a href={listAddress("/api/audit/export", { created_after: period.createdAfter, created_before: period.createdBefore })} download className={buttonStyle()}>
      <Download aria-hidden />
      {t("export")}
    </a>
  );
  const intro = t.rich("intro", { code });
  return (
    <ListPage path={PATH} query={filters} page={page} title={t("heading")} intro={intro} actions={save} filters={<AuditFilterBar filters={filters} />} none={{ title: t("none"), text: t("noneHint") }}>
      <AuditTable deeds={page.results} names={names} />
    </ListPage>
  );
}
