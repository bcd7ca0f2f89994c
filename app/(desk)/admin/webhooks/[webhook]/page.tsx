import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { deskCtx } from "@/app/_http/desk-ctx";
import { readForPage } from "@/app/_http/read-for-page";
import { readList } from "@/app/_http/read-list";
import { AutoRefresh } from "@/components/admin/auto-refresh";
import { readAdminFilters } from "@/components/admin/admin-filters";
import { DeliveriesTable } from "@/components/admin/deliveries-table";
import { DeliveriesFilterBar } from "@/components/admin/deliveries-filter-bar";
import { WebhookDeeds } from "@/components/admin/webhook-deeds";
import { WebhookForm } from "@/components/admin/webhook-form";
import { ListPage } from "@/components/lists/list-page";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { listDeliveries } from "@/lib/webhooks/list-deliveries";
import { readWebhook } from "@/lib/webhooks/read-webhook";
import { removeWebhook, rotateSecret, saveWebhook, sendAgain, sendPing } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Webhooks"))("one") };
}

export default async function WebhookPage({ params, searchParams }: PageProps<"/admin/webhooks/[webhook]">) {
  const { webhook: id } = await params;
  const path = `/admin/webhooks/${id}`;
  const filters = readAdminFilters("deliveries", await searchParams);
  const ctx = await deskCtx(path);
  const t = await getTranslations("Webhooks");
  const webhook = await readForPage(readWebhook, ctx, { id });
  const deliveries = await readList(listDeliveries, ctx, { id, ...filters, limit: 30 }, path);
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title={t("one")} intro={webhook.url} actions={<WebhookDeeds webhook={webhook} actions={{ ping: sendPing, rotate: rotateSecret, remove: removeWebhook }} />} />
      <div className="max-w-3xl">
        <Panel title={t("edit")}>
          <WebhookForm webhook={webhook} change={saveWebhook} />
        </Panel>
      </div>
      {deliveries.results.some(({ state }) => state === "pending") && <AutoRefresh seconds={3} />}
      <ListPage level={2} path={path} query={filters} page={deliveries} title={t("deliveries")} filters={<DeliveriesFilterBar path={path} filters={filters} />} none={{ title: t("noDeliveries"), text: t("noDeliveriesHint") }}>
        <DeliveriesTable deliveries={deliveries.results} redeliver={webhook.isActive ? sendAgain : undefined} />
      </ListPage>
    </div>
  );
}
