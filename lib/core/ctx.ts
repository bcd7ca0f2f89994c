import type { Database } from "@/db/client";
import type { Locale, Role } from "@/db/enums";
import type { DeskEvent } from "@/lib/core/desk-event";
import type { Scope } from "@/lib/auth/scopes";

/** Who acts. Every write has one. */
export type Actor =
  | { type: "person"; id: string; role: Role; handlesConfidential?: boolean; sessionId?: string }
  | { type: "api_key"; id: string; scopes: readonly Scope[] }
  | { type: "job"; name: string }
  | { type: "system"; name: string };

/** What every verb and read is given: where to query, who asks, in which language, and the time. */
export interface Ctx {
  db: Database;
  actor: Actor;
  locale: Locale;
  now(): Date;
  /** Set inside a transaction: events that are written with it, at its end. */
  outbox?: DeskEvent[];
  /** Set with it: what is done once it is committed. */
  afterCommit?: (() => void)[];
}

/** The reference that history rows keep of an actor. */
export function actorReference(actor: Actor): { type: Actor["type"]; id: string } {
  return { type: actor.type, id: "id" in actor ? actor.id : actor.name };
}
