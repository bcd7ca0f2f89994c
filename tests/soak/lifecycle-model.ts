import type { Category, Priority, Status } from "@/db/enums";

/** What the walk believes of a ticket. */
export interface ModelTicket {
  id: string;
  title: string;
  priority: Priority;
  category: Category;
  tags: string[];
  status: Status;
  assignedTo: string | null;
  resolution: string | null;
  isHidden: boolean;
  version: number;
}

export type Call =
  | { verb: "update"; patch: Partial<Pick<ModelTicket, "title" | "priority" | "category" | "tags" | "resolution">> }
  | { verb: "assign"; assignedTo: string | null }
  | { verb: "resolve"; resolution: string }
  | { verb: "close" | "hide" | "restore" | "analyze" }
  | { verb: "reopen"; reason: string };

/** Who calls: a requester of the ticket, somebody else's requester, or staff. */
export type Caller = "requester" | "stranger" | "staff";

const STAFF_VERBS: readonly Call["verb"][] = ["assign", "resolve", "hide", "restore", "analyze"];
const isOpen = (status: Status): boolean => status === "pending" || status === "in_progress";

/** The error code that a call must end in, or the ticket as it must be afterwards; written without the product's own tables. */
export function expectedOf(ticket: ModelTicket, caller: Caller, call: Call, seen?: number): string | ModelTicket {
  if (caller !== "staff" && STAFF_VERBS.includes(call.verb)) return "forbidden";
  if (caller === "stranger" || (ticket.isHidden && call.verb !== "restore")) return "not_found";
  if (seen !== undefined && seen !== ticket.version && call.verb !== "analyze") return "stale";
  const after = applied(ticket, caller, call);
  if (typeof after === "string") return after;
  const isSame = JSON.stringify(after) === JSON.stringify(ticket);
  return isSame ? ticket : { ...after, version: ticket.version + 1 };
}

function applied(ticket: ModelTicket, caller: Caller, call: Call): string | ModelTicket {
  switch (call.verb) {
    case "update":
      if (caller === "requester" && Object.keys(call.patch).some((field) => field !== "title")) return "forbidden";
      if (caller === "requester" && ticket.status === "closed") return "conflict";
      if (call.patch.resolution !== undefined && ticket.resolution === null) return "conflict";
      return { ...ticket, ...call.patch };
    case "assign":
      if (!isOpen(ticket.status)) return "forbidden_transition";
      return { ...ticket, assignedTo: call.assignedTo, status: call.assignedTo === null ? ticket.status : "in_progress" };
    case "resolve":
      return isOpen(ticket.status) ? { ...ticket, status: "resolved", resolution: call.resolution } : "forbidden_transition";
    case "close":
      return ticket.status === "resolved" ? { ...ticket, status: "closed" } : "forbidden_transition";
    case "reopen":
      return isOpen(ticket.status) ? "forbidden_transition" : { ...ticket, status: "in_progress" };
    case "hide":
      return { ...ticket, isHidden: true };
    case "restore":
      return ticket.isHidden ? { ...ticket, isHidden: false } : "conflict";
    case "analyze":
      return ticket;
  }
}
