import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { RefusedTarget, resolveTarget } from "./resolve-target";

/**
 * Throws invalid for a URL that no message would be sent to. It is looked at again at each delivery. Nobody asks for names
 * while a transaction is open: who opened it has called `checkTarget` before.
 */
export async function requireTarget(ctx: Ctx, url: string): Promise<void> {
  if (ctx.outbox) return;
  try {
    await resolveTarget(new URL(url).hostname);
  } catch (error) {
    if (!(error instanceof RefusedTarget)) throw error;
    const reason = error.fault === "name_unknown" ? "webhook_name_unknown" : "webhook_address_private";
    throw new DomainError("invalid", "invalid_input", {}, { fields: [{ path: "url", reason }] });
  }
}
