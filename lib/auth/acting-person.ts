import type { Actor, Ctx } from "@/lib/core/ctx";

/** The person who acts, for what only a person has: a password, sessions. The caller has authorised what no key may do. */
export function actingPerson({ actor }: Ctx): Extract<Actor, { type: "person" }> {
  if (actor.type !== "person") throw new TypeError("only a person has this");
  return actor;
}
