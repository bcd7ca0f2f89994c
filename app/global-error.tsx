"use client";

import { useEffect, useState } from "react";
import { NextIntlClientProvider } from "next-intl";
import { Logo } from "@/components/brand/logo";
import { ErrorState } from "@/components/states/error-state";
import { LOCALES } from "@/db/enums";
import type messages from "@/messages/en.json";
import "./globals.css";

type States = Pick<typeof messages, "States">;

const wanted = () => LOCALES.find((locale) => navigator.languages.some((tag) => tag.startsWith(locale))) ?? "en";

/** Replaces everything, the root layout included, so it fetches its own words. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  const [locale, setLocale] = useState<(typeof LOCALES)[number]>("en");
  const [words, setWords] = useState<States>();
  useEffect(() => {
    const chosen = wanted();
    setLocale(chosen);
    void import(`@/messages/${chosen}.json`).then(({ default: all }: { default: typeof messages }) => setWords({ States: all.States }));
  }, []);
  return (
    <html lang={locale}>
      <body>
        <Logo className="m-5 size-6 text-accent" />
        {words && (
          <NextIntlClientProvider locale={locale} messages={words} timeZone="UTC">
            <ErrorState error={error} retry={() => window.location.reload()} />
          </NextIntlClientProvider>
        )}
      </body>
    </html>
  );
}
