import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { viewer } from "@/app/_http/page-ctx";
import { adoptLocale, chooseLocale } from "@/app/locale-actions";
import { Logo } from "@/components/brand/logo";
import { LocaleMenu } from "@/components/locale/locale-menu";
import { nextAddress } from "@/components/sign-in/next-address";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { THEME_COOKIE, themeOf } from "@/components/theme/theme";
import { ThemeMenu } from "@/components/theme/theme-menu";
import { env } from "@/lib/core/env";
import { demoLogins } from "@/lib/people/demo-logins";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("SignIn"))("title") };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next: wanted } = await searchParams;
  const next = nextAddress(Array.isArray(wanted) ? wanted[0] : wanted);
  if (await viewer()) redirect(next);
  const t = await getTranslations("SignIn");
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <div className="flex min-h-dvh flex-col">
      <div className="flex justify-end gap-1 p-3">
        <LocaleMenu chooseLocale={chooseLocale} />
        <ThemeMenu initial={theme} />
      </div>
      <main className="mx-auto flex w-full max-w-92 grow flex-col gap-6 px-5 pt-[8vh] pb-16">
        <div className="flex flex-col gap-3">
          <Logo className="size-9 text-accent" />
          <h1 className="text-xl font-semibold tracking-tight">{t("title")}</h1>
          <p className="-mt-2 text-sm text-quiet">{t("subtitle")}</p>
        </div>
        <SignInForm next={next} demoLogins={env().DEMO_MODE ? demoLogins : []} adoptLocale={adoptLocale} />
      </main>
    </div>
  );
}
