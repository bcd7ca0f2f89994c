import { allowedMoves } from "@/lib/tickets/lifecycle";
import type { TicketDetail } from "@/lib/tickets/schema";
import { articleAddress } from "./article-address";

const DEEDS = {
  reply: { name: "Shortcuts.does.reply", shortcut: "r" },
  note: { name: "Shortcuts.does.note", shortcut: "n" },
  assign: { name: "TicketDesk.assignToMe", shortcut: "i" },
  resolve: { name: "TicketDesk.resolveAsk", shortcut: "s" },
  watch: { name: "TicketDesk.watch", shortcut: undefined },
  unwatch: { name: "TicketDesk.unwatch", shortcut: undefined },
  analyze: { name: "Analysis.again", shortcut: undefined },
  toArticle: { name: "TicketDesk.toArticle", shortcut: undefined },
  copyLink: { name: "TicketDesk.copyLink", shortcut: undefined },
} as const;

type DeedId = keyof typeof DEEDS;

export type OfferedDeeds = Record<DeedId, () => void>;

const DEED_IDS = Object.keys(DEEDS) as DeedId[];

/** What a member of staff can do with a ticket as it stands. */
export function ticketDeeds(ticket: TicketDetail, readerId: string) {
  const moves = allowedMoves(ticket.status);
  const watches = ticket.watchers.includes(readerId);
  const isOffered: Partial<Record<DeedId, boolean>> = {
    assign: moves.includes("assign") && ticket.assignedTo !== readerId,
    resolve: moves.includes("resolve"),
    watch: !watches,
    unwatch: watches,
    analyze: ticket.analysisUnderWay === null,
    toArticle: articleAddress(ticket) !== undefined,
  };
  return DEED_IDS.filter((id) => isOffered[id] !== false).map((id) => ({ id, ...DEEDS[id] }));
}
