import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { pageCtx, viewer } from "@/app/_http/page-ctx";
import { chooseLocale } from "@/app/locale-actions";
import { LiveEventsProvider } from "@/components/live/live-events-provider";
import { QueryProvider } from "@/components/live/query-provider";
import { MAIN_ID, SkipLink } from "@/components/shell/skip-link";
import { TopBar } from "@/components/shell/top-bar";
import { Viewer } from "@/components/shell/viewer";
import { THEME_COOKIE, themeOf } from "@/components/theme/theme";
import { Toasts } from "@/components/ui/toasts";
import { countUnread } from "@/lib/notifications/count-unread";

/** The page itself sends who is not signed in to the sign-in page: it alone knows the way back. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const person = await viewer();
  if (!person) return children;
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  const { id, name, email, role } = person;
  const unread = await countUnread(await pageCtx());
  return (
    <QueryProvider>
      <LiveEventsProvider>
        <Toasts>
          <SkipLink />
          <TopBar person={{ name, email, role }} theme={theme} unread={unread} chooseLocale={chooseLocale} />
          <main id={MAIN_ID} tabIndex={-1} className="mx-auto w-full max-w-352 px-3 pt-5 pb-16 focus-visible:outline-none sm:px-5">
            <Viewer employeeId={id}>{children}</Viewer>
          </main>
        </Toasts>
      </LiveEventsProvider>
    </QueryProvider>
  );
}
