import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { deskCtx } from "@/app/_http/desk-ctx";
import { viewer } from "@/app/_http/page-ctx";
import { readForPage } from "@/app/_http/read-for-page";
import { ticketQuery } from "@/components/tickets/ticket-query";
import { TicketView } from "@/components/tickets/ticket-view";
import { maximumFileBytes } from "@/lib/attachments/receive-files";
import { may } from "@/lib/auth/permissions";
import { readTicket } from "@/lib/tickets/read-ticket";
import { ticketActions } from "./ticket-actions";
import { analyzeAgain, applyPriority, judgeAnalysis } from "./analysis-actions";

export async function generateMetadata({ params }: PageProps<"/tickets/[ticket]">): Promise<Metadata> {
  const { ticket } = await params;
  return { title: ticket };
}

export default async function TicketPage({ params }: PageProps<"/tickets/[ticket]">) {
  const { ticket: wanted } = await params;
  const ctx = await deskCtx(`/tickets/${wanted}`);
  const person = await viewer();
  const ticket = await readForPage(readTicket, ctx, { id: wanted });
  const queries = new QueryClient();
  queries.setQueryData(ticketQuery(ticket.id).queryKey, ticket);
  const reader = { id: person?.id ?? "", name: person?.name ?? "", isStaff: may(ctx.actor, "ticket.readAll"), fileLimit: maximumFileBytes() };
  return (
    <HydrationBoundary state={dehydrate(queries)}>
      <TicketView id={ticket.id} reader={reader} actions={ticketActions} analysisActions={{ judge: judgeAnalysis, analyzeAgain, applyPriority }} />
    </HydrationBoundary>
  );
}
