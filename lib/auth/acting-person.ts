import type { Actor, Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";

/** The person who acts, for what only a person has: a password, sessions. Throws forbidden. */
export function actingPerson({ actor }: Ctx): Extract<Actor, { type: "person" }> {
  if (actor.type !== "person") throw new DomainError("forbidden", "forbidden");
  return actor;
}
