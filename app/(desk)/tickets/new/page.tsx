import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { deskCtx } from "@/app/_http/desk-ctx";
import { viewer } from "@/app/_http/page-ctx";
import { NewTicketForm } from "@/components/tickets/new-ticket-form";
import { maximumFileBytes } from "@/lib/attachments/receive-files";
import { may } from "@/lib/auth/permissions";
import { fileTicket } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("NewTicket"))("heading") };
}

export default async function NewTicketPage() {
  const ctx = await deskCtx("/tickets/new");
  const person = await viewer();
  const t = await getTranslations("NewTicket");
  const isStaff = may(ctx.actor, "ticket.createForOthers");
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-5 lg:max-w-5xl">
      <div>
        <h1 className="text-xl font-semibold tracking-tight">{t(isStaff ? "heading" : "ownHeading")}</h1>
        <p className="text-sm text-quiet">{t(isStaff ? "intro" : "ownIntro")}</p>
      </div>
      <NewTicketForm me={{ employeeId: person?.id ?? "", name: person?.name ?? "" }} isStaff={isStaff} fileLimit={maximumFileBytes()} fileTicket={fileTicket} />
    </div>
  );
}
