import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { THEME_COOKIE, themeOf } from "@/components/theme/theme";
import "./globals.css";

/** Made for telling 0 from O and 1 from l: half of a desk's text is codes and device names. */
const atkinson = localFont({
  src: "./_fonts/atkinson-hyperlegible-next-latin.woff2",
  weight: "200 800",
  variable: "--font-atkinson",
  display: "swap",
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("Desk");
  return { title: { default: "Deskwise", template: "%s · Deskwise" }, description: t("description") };
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#14191c" },
  ],
};

/** Sentences of the API and of the analysis stay on the server. */
async function clientMessages() {
  const { Errors: _errors, Problems: _problems, Plan: _plan, ...shown } = await getMessages();
  return shown;
}

export default async function RootLayout({ children }: { children: React.ReactNode }) {
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang={await getLocale()} data-theme={theme} className={atkinson.variable}>
      <body>
        <NextIntlClientProvider messages={await clientMessages()}>
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
