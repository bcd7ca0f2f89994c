import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { deskCtx } from "@/app/_http/desk-ctx";
import { requireRight } from "@/app/_http/require-right";
import { NewWebhookForm } from "@/components/admin/new-webhook-form";
import { PageHeader } from "@/components/ui/page-header";
import { addWebhook } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Webhooks"))("add") };
}

export default async function NewWebhookPage() {
  const ctx = await deskCtx("/admin/webhooks/new");
  requireRight(ctx, "webhook.write");
  const t = await getTranslations("Webhooks");
  return (
    <div className="flex max-w-2xl flex-col gap-5">
      <PageHeader title={t("add")} intro={t("intro")} />
      <NewWebhookForm create={addWebhook} />
    </div>
  );
}
