import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { deskCtx } from "@/app/_http/desk-ctx";
import { InboxEmpty } from "@/components/notifications/inbox-empty";
import { inboxAddress, readInboxView } from "@/components/notifications/inbox-address";
import { InboxPager } from "@/components/notifications/inbox-pager";
import { InboxTabs } from "@/components/notifications/inbox-tabs";
import { MarkAllRead } from "@/components/notifications/mark-all-read";
import { NotificationList } from "@/components/notifications/notification-list";
import { RefreshAtNews } from "@/components/notifications/refresh-at-news";
import { PageHeader } from "@/components/ui/page-header";
import { markAllRead, markRead } from "./actions";
import { readInbox } from "./read-inbox";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Desk"))("inbox") };
}

export default async function InboxPage({ searchParams }: PageProps<"/inbox">) {
  const view = readInboxView(await searchParams);
  const ctx = await deskCtx(inboxAddress(view));
  const t = await getTranslations("Desk");
  const inbox = await readInbox(ctx, view);
  if (inbox === "elsewhere") redirect(inboxAddress({ show: view.show }));
  const { results, unread, nextCursor } = inbox;
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-4">
      <RefreshAtNews />
      <PageHeader title={t("inbox")} actions={unread > 0 && <MarkAllRead markAllRead={markAllRead} />} />
      <InboxTabs show={view.show} unread={unread} />
      {results.length === 0 ? <InboxEmpty show={view.show} /> : <NotificationList notifications={results} now={ctx.now()} markRead={markRead} />}
      <InboxPager view={view} nextCursor={nextCursor} />
    </div>
  );
}
