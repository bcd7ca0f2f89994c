import { type Action, authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";

/** For pages that read nothing: who may not do what the page is for gets the forbidden state, not a form that is refused. */
export function requireRight({ actor }: Ctx, action: Action): void {
  try {
    authorize(actor, action);
  } catch (error) {
    throw error instanceof DomainError ? Object.assign(error, { digest: error.code }) : error;
  }
}
