import { z } from "zod";
import { PRESENCE_STATES } from "@/db/enums";
import { ticketKey } from "@/lib/tickets/schema";

export const listPresenceInput = z.object({ id: ticketKey });

export type ListPresenceInput = z.input<typeof listPresenceInput>;

/** Typing: into a reply, a note or the ticket itself. Gone: the ticket is not open any more. */
export const notePresenceInput = z.object({ id: ticketKey, state: z.enum([...PRESENCE_STATES, "gone"]) });

export type NotePresenceInput = z.input<typeof notePresenceInput>;

export const presentPerson = z.object({
  employeeId: z.string(),
  name: z.string(),
  state: z.enum(PRESENCE_STATES),
  /** When this was last told. */
  seenAt: z.date(),
});

export type PresentPerson = z.infer<typeof presentPerson>;

/** Who has a ticket open, oneself included, by name. */
export const presence = z.object({ people: z.array(presentPerson) });

export type Presence = z.infer<typeof presence>;
