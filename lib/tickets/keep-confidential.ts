import { and, eq, ne } from "drizzle-orm";
import { employees } from "@/db/schema/employees";
import { ticketViewers } from "@/db/schema/tickets";
import { may } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";

/**
 * Sees to it that a ticket that becomes confidential is not lost: the member of staff who makes it so is named on it;
 * for anyone else somebody has to be there who handles confidential tickets. Throws conflict where nobody is.
 */
export async function keepConfidential(ctx: Ctx, ticketId: string): Promise<void> {
  const { actor } = ctx;
  if (actor.type === "person" && may(actor, "ticket.readAll")) {
    await ctx.db.insert(ticketViewers).values({ ticketId, employeeId: actor.id, createdAt: ctx.now() }).onConflictDoNothing();
    return;
  }
  const handlers = and(eq(employees.isActive, true), eq(employees.handlesConfidential, true), ne(employees.role, "employee"));
  const [handler] = await ctx.db.select({ id: employees.id }).from(employees).where(handlers).limit(1);
  if (!handler) throw new DomainError("conflict", "confidential_unstaffed");
}
