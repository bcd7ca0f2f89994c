import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { findTicket } from "@/lib/tickets/find-ticket";
import { peoplePresent } from "./people-present";
import type { ListPresenceInput, Presence } from "./schema";

/** Which staff have a ticket open. Throws not_found for who may not see it. */
export async function listPresence(ctx: Ctx, input: ListPresenceInput): Promise<Presence> {
  authorize(ctx.actor, "presence.read");
  const { id } = await findTicket(ctx, input);
  const people = await peoplePresent(ctx, [id]);
  return { people: people(id) };
}
