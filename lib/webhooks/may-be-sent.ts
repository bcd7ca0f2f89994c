import type { Actor } from "@/lib/core/ctx";
import { type JudgedEvent, mayHear } from "@/lib/events/may-hear";

/** A webhook hears what a key hears that reads tickets, but not confidential ones. */
const RECEIVER: Actor = { type: "api_key", id: "webhook", scopes: ["events:read", "tickets:read"] };

export const mayBeSent = (event: JudgedEvent): boolean => mayHear(RECEIVER, event);
