import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { deskCtx } from "@/app/_http/desk-ctx";
import { NewTicketForm } from "@/components/tickets/new-ticket-form";
import { may } from "@/lib/auth/permissions";
import { listRequesters } from "@/lib/people/list-requesters";
import { fileTicket } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("NewTicket"))("heading") };
}

export default async function NewTicketPage() {
  const ctx = await deskCtx("/tickets/new");
  const t = await getTranslations("NewTicket");
  const requesters = may(ctx.actor, "ticket.createForOthers") ? await listRequesters(ctx) : undefined;
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-5">
      <div>
        <h1 className="text-xl font-semibold tracking-tight">{t("heading")}</h1>
        <p className="text-sm text-quiet">{t("intro")}</p>
      </div>
      <NewTicketForm requesters={requesters} fileTicket={fileTicket} />
    </div>
  );
}
