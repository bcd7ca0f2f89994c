import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { deskCtx } from "@/app/_http/desk-ctx";
import { requireRight } from "@/app/_http/require-right";
import { NewKeyForm } from "@/components/admin/new-key-form";
import { PageHeader } from "@/components/ui/page-header";
import { createKey } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ApiKeys"))("add") };
}

export default async function NewKeyPage() {
  const ctx = await deskCtx("/admin/api-keys/new");
  requireRight(ctx, "apiKey.create");
  const t = await getTranslations("ApiKeys");
  return (
    <div className="flex max-w-3xl flex-col gap-5">
      <PageHeader title={t("add")} intro={t("intro")} />
      <NewKeyForm create={createKey} />
    </div>
  );
}
