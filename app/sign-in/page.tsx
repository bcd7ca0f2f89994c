import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { viewer } from "@/app/_http/page-ctx";
import { adoptLocale, chooseLocale } from "@/app/locale-actions";
import { LocaleMenu } from "@/components/locale/locale-menu";
import { CompanyButton } from "@/components/sign-in/company-button";
import { FrontDoor } from "@/components/sign-in/front-door";
import { nextAddress } from "@/components/sign-in/next-address";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { THEME_COOKIE, themeOf } from "@/components/theme/theme";
import { ThemeMenu } from "@/components/theme/theme-menu";
import { offersCompanySignIn } from "@/lib/auth/company/company-provider";
import { COMPANY_REFUSALS } from "@/lib/auth/company/company-refusals";
import { env } from "@/lib/core/env";
import { demoLogins } from "@/lib/people/demo-logins";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("SignIn"))("title") };
}

interface SignInPageProps {
  searchParams: Promise<{ next?: string | string[]; refused?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next: wanted, refused } = await searchParams;
  const next = nextAddress(Array.isArray(wanted) ? wanted[0] : wanted);
  if (await viewer()) redirect(next);
  const t = await getTranslations("SignIn");
  const errors = await getTranslations("Errors");
  const refusal = COMPANY_REFUSALS.find((reason) => reason === refused);
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  const settings = (
    <>
      <LocaleMenu chooseLocale={chooseLocale} />
      <ThemeMenu initial={theme} />
    </>
  );
  return (
    <FrontDoor settings={settings} title={t("title")} subtitle={t("subtitle")}>
      <SignInForm next={next} demoLogins={env().DEMO_MODE ? demoLogins : []} adoptLocale={adoptLocale} />
      {offersCompanySignIn() && <CompanyButton next={next} {...(refusal ? { refusal: errors(refusal) } : {})} />}
    </FrontDoor>
  );
}
