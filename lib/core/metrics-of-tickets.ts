import { Counter, Histogram, type Registry } from "prom-client";
import { ANSWERED, SOLVED } from "./metric-buckets";

/** What becomes of tickets, counted by the verb that does it once it is committed. */
export function ticketMetrics(registers: Registry[]) {
  return {
    ticketsCreated: new Counter({
      name: "desk_tickets_created_total",
      help: "Tickets filed, by their category then; imported ones do not count",
      labelNames: ["category", "source"] as const,
      registers,
    }),
    ticketTransitions: new Counter({
      name: "desk_ticket_transitions_total",
      help: "Changes of a ticket's status",
      labelNames: ["from", "to"] as const,
      registers,
    }),
    firstResponse: new Histogram({
      name: "desk_ticket_first_response_seconds",
      help: "Time from a ticket to the first answer to its requester",
      labelNames: ["priority"] as const,
      buckets: ANSWERED,
      registers,
    }),
    resolution: new Histogram({
      name: "desk_ticket_resolution_seconds",
      help: "Time from a ticket to its resolution; one that is reopened counts at each",
      labelNames: ["priority"] as const,
      buckets: SOLVED,
      registers,
    }),
  };
}
