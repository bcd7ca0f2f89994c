import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { chooseLocale } from "@/app/locale-actions";
import { LocaleMenu } from "@/components/locale/locale-menu";
import { FrontDoor } from "@/components/sign-in/front-door";
import { SetPasswordForm } from "@/components/sign-in/set-password-form";
import { THEME_COOKIE, themeOf } from "@/components/theme/theme";
import { ThemeMenu } from "@/components/theme/theme-menu";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("SetPassword"))("title") };
}

export default async function SetPasswordPage() {
  const t = await getTranslations("SetPassword");
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  const settings = (
    <>
      <LocaleMenu chooseLocale={chooseLocale} />
      <ThemeMenu initial={theme} />
    </>
  );
  return (
    <FrontDoor settings={settings} title={t("title")} subtitle={t("subtitle")}>
      <SetPasswordForm />
    </FrontDoor>
  );
}
