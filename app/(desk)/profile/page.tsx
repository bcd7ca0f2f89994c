import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { deskCtx } from "@/app/_http/desk-ctx";
import { readForPage } from "@/app/_http/read-for-page";
import { chooseLocale } from "@/app/locale-actions";
import { Profile } from "@/components/profile/profile";
import { THEME_COOKIE, themeOf } from "@/components/theme/theme";
import { PageHeader } from "@/components/ui/page-header";
import { readNotificationChoices } from "@/lib/notifications/read-notification-choices";
import { readProfile } from "@/lib/people/read-profile";
import { changeChoices, changePassword, confirmFactor, signOutEverywhere, startFactor, stopFactor } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Desk"))("profile") };
}

export default async function ProfilePage() {
  const ctx = await deskCtx("/profile");
  const t = await getTranslations("Desk");
  const person = await readForPage(readProfile, ctx, {});
  const choices = await readForPage(readNotificationChoices, ctx, undefined);
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  const actions = { chooseLocale, changeChoices, changePassword, signOutEverywhere, factor: { start: startFactor, confirm: confirmFactor, stop: stopFactor } };
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-4">
      <PageHeader title={t("profile")} />
      <Profile person={person} choices={choices} theme={theme} actions={actions} />
    </div>
  );
}
