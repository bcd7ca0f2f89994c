import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { findActiveEmployee } from "./find-employee";

/** Throws invalid, under the field's name, unless this is an active member of staff. */
export async function requireStaff(ctx: Ctx, employeeId: string, path: string): Promise<void> {
  const person = await findActiveEmployee(ctx, employeeId);
  if (person && person.role !== "employee") return;
  throw new DomainError("invalid", "invalid_input", {}, { fields: [{ path, reason: "staff_unknown" }] });
}
