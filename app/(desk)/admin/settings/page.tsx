import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { deskCtx } from "@/app/_http/desk-ctx";
import { readForPage } from "@/app/_http/read-for-page";
import { SettingsForm } from "@/components/admin/settings-form";
import { PageHeader } from "@/components/ui/page-header";
import { readSettings } from "@/lib/settings/read-settings";
import { saveSettings } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Settings"))("heading") };
}

export default async function SettingsPage() {
  const ctx = await deskCtx("/admin/settings");
  const t = await getTranslations("Settings");
  const settings = await readForPage(readSettings, ctx, undefined);
  return (
    <div className="flex max-w-3xl flex-col gap-5">
      <PageHeader title={t("heading")} intro={t("intro")} />
      <SettingsForm settings={settings} change={saveSettings} />
    </div>
  );
}
