"use client";

import { NextIntlClientProvider } from "next-intl";
import { useEffect, useState } from "react";
import { Logo } from "@/components/brand/logo";
import { LOCALE_COOKIE } from "@/components/locale/locale-cookie";
import { ErrorState } from "@/components/states/error-state";
import { LOCALES, type Locale } from "@/db/enums";
import type messages from "@/messages/en.json";
import "./globals.css";

interface Words {
  locale: Locale;
  messages: Pick<typeof messages, "States">;
}

async function loadWords(): Promise<Words> {
  const chosen = new RegExp(`${LOCALE_COOKIE}=(\\w+)`).exec(document.cookie)?.[1];
  const wanted = [chosen ?? "", ...navigator.languages].map((tag) => LOCALES.find((known) => tag.startsWith(known)));
  const locale = wanted.find((known) => known !== undefined) ?? "en";
  const { default: all }: { default: typeof messages } = await import(`@/messages/${locale}.json`);
  return { locale, messages: { States: all.States } };
}

/** Replaces everything, the root layout included, so it fetches its own words. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  const [words, setWords] = useState<Words>();
  useEffect(() => {
    void loadWords().then(setWords);
  }, []);
  return (
    <html lang={words?.locale ?? "en"}>
      <body>
        <Logo className="m-5 size-6 text-accent" />
        {words && (
          <NextIntlClientProvider {...words} timeZone="UTC">
            <ErrorState error={error} retry={() => window.location.reload()} />
          </NextIntlClientProvider>
        )}
      </body>
    </html>
  );
}
