import type { Actor } from "@/lib/core/ctx";

/** The employee_id of who asks for what is theirs; to anyone but a person no permission leads here. */
export function receiverOf(actor: Actor): string {
  if (actor.type !== "person") throw new TypeError("only people have notifications");
  return actor.id;
}
