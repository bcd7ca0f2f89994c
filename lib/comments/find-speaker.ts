import type { Visibility } from "@/db/enums";
import { authorize, may } from "@/lib/auth/permissions";
import type { Actor, Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { peopleWhoSee } from "@/lib/tickets/people-who-see";

const WRITES = { public: "comment.write", internal: "comment.writeInternal" } as const;

export interface Speech {
  ticketId: string;
  visibility: Visibility;
  /** The person whom an API key speaks for. */
  employeeId: string | undefined;
}

/** Who speaks: the actor, or whom it speaks for. Throws forbidden, and invalid for a person who could not write this here. */
export async function findSpeaker(ctx: Ctx, { ticketId, visibility, employeeId }: Speech): Promise<Actor> {
  const { actor } = ctx;
  if (employeeId === undefined || (actor.type === "person" && actor.id === employeeId)) return actor;
  authorize(actor, "comment.writeForOthers");
  const [speaker] = await peopleWhoSee(ctx, ticketId, [employeeId]);
  if (speaker && may(speaker, WRITES[visibility])) return speaker;
  throw new DomainError("invalid", "invalid_input", {}, { fields: [{ path: "employeeId", reason: "author_refused" }] });
}
