import { DomainError } from "@/lib/core/errors";
import { RefusedTarget, resolveTarget } from "./resolve-target";

/** Throws invalid for a URL that no message would be sent to. It is looked at again at each delivery. */
export async function requireTarget(url: string): Promise<void> {
  try {
    await resolveTarget(new URL(url).hostname);
  } catch (error) {
    if (!(error instanceof RefusedTarget)) throw error;
    const reason = error.fault === "name_unknown" ? "webhook_name_unknown" : "webhook_address_private";
    throw new DomainError("invalid", "invalid_input", {}, { fields: [{ path: "url", reason }] });
  }
}
