import type { Ticket } from "@/lib/tickets/schema";

/** The fields of a ticket that are changed in place; status and assignee have moves of their own. */
export type TicketPatch = Partial<Pick<Ticket, "title" | "description" | "resolution" | "category" | "priority" | "language" | "tags" | "confidential">>;

export type PatchField = keyof TicketPatch;

export const fieldsOf = (patch: TicketPatch): PatchField[] => Object.keys(patch) as PatchField[];

/** These fields of a patch or a ticket alone. */
export const pickFields = (from: TicketPatch, fields: readonly PatchField[]): TicketPatch => Object.fromEntries(fields.map((field) => [field, from[field]]));
