import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { AppRouterContext, type AppRouterInstance } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { PathnameContext } from "next/dist/shared/lib/hooks-client-context.shared-runtime";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { MESSAGES } from "@/app/_i18n/messages";
import { LiveEventsProvider } from "@/components/live/live-events-provider";
import { Viewer } from "@/components/shell/viewer";
import { ListNavigationProvider } from "@/components/lists/list-navigation";
import { Toasts } from "@/components/ui/toasts";
import type { Locale } from "@/db/enums";
import { expect } from "vitest";
import { classConflicts } from "./class-conflicts";
import { readMarkup, type Shown } from "./markup";

/** What tests take for now; where a component asks the clock itself, a test sets the clock to it. */
export const NOW = new Date("2026-11-24T12:00:00Z");

const router: AppRouterInstance = { back: () => {}, forward: () => {}, refresh: () => {}, push: () => {}, replace: () => {}, prefetch: () => {}, bfcacheId: "0" };

interface Surroundings {
  locale?: Locale;
  /** The page's address. */
  path?: string;
  /** What is known of the desk before the page is drawn. */
  queries?: QueryClient;
}

/** The markup that the server sends of a component, inside all that a page of the desk stands in. */
export function markupOf(node: ReactNode, { locale = "en", path = "/tickets", queries = new QueryClient() }: Surroundings = {}): string {
  const markup = renderToStaticMarkup(
    <AppRouterContext value={router}>
      <PathnameContext value={path}>
        <QueryClientProvider client={queries}>
          <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC" now={NOW}>
            <LiveEventsProvider>
              <ListNavigationProvider>
                <Toasts>
                  <Viewer employeeId="E-1">{node}</Viewer>
                </Toasts>
              </ListNavigationProvider>
            </LiveEventsProvider>
          </NextIntlClientProvider>
        </QueryClientProvider>
      </PathnameContext>
    </AppRouterContext>,
  );
  expect(classConflicts([...markup.matchAll(/ class="([^"]*)"/g)].map(([, list = ""]) => list.replaceAll("&amp;", "&").replaceAll("&gt;", ">")))).toEqual([]);
  return markup;
}

/** The same, read into elements. */
export const render = (node: ReactNode, surroundings?: Surroundings): Shown => readMarkup(markupOf(node, surroundings));
