import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { deskCtx } from "@/app/_http/desk-ctx";
import { requireRight } from "@/app/_http/require-right";
import { RecordKinds } from "@/components/admin/record-kinds";
import { PageHeader } from "@/components/ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Records"))("heading") };
}

export default async function RecordsPage() {
  requireRight(await deskCtx("/admin/records"), "record.read");
  const t = await getTranslations("Records");
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <PageHeader title={t("heading")} intro={t("intro")} />
      <RecordKinds />
    </div>
  );
}
