import { authorize, may } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { toSnakeCase } from "@/lib/core/naming";
import type { EmployeePatch } from "./change-employee";
import { type EmployeeRecord, OWN_FIELDS } from "./schema";

/** Throws forbidden for what an API key would need to make an administrator, unmake one, or become one. */
function refuseKey(before: EmployeeRecord | undefined, after: Pick<EmployeeRecord, "role" | "email" | "isActive">): void {
  if (before?.role !== "admin" && after.role !== "admin") return;
  const isSame = before?.role === after.role && before.isActive === after.isActive && before.email === after.email;
  if (!isSame) throw new DomainError("forbidden", "admin_by_person");
}

/** Throws forbidden unless the actor may give this role, to a new person or to one that has another. */
export function checkRole(actor: Actor, after: Pick<EmployeeRecord, "role" | "email" | "isActive">, before?: EmployeeRecord): void {
  if (after.role !== (before?.role ?? "employee")) authorize(actor, "employee.setRole");
  if (actor.type === "api_key") refuseKey(before, after);
}

/**
 * Throws forbidden for a change that the actor may not make: of others' records an administrator's alone, of the own one
 * the language. Whether and where staff sign in, and what they see, is theirs to change who give roles.
 */
export function checkRights(actor: Actor, before: EmployeeRecord, patch: EmployeePatch): void {
  if (!may(actor, "employee.updateAll")) {
    const isOwn = actor.type === "person" && actor.id === before.employeeId;
    const beyond = Object.keys(patch).find((field) => !isOwn || !OWN_FIELDS.includes(field));
    if (beyond !== undefined) throw new DomainError("forbidden", "field_admin_only", { field: toSnakeCase(beyond) });
  }
  const after = { ...before, ...patch };
  checkRole(actor, after, before);
  const movesAccess = after.email !== before.email || after.isActive !== before.isActive;
  if (after.handlesConfidential !== before.handlesConfidential || (before.role !== "employee" && movesAccess)) authorize(actor, "employee.setRole");
  if (patch.handlesConfidential && after.role === "employee") throw new DomainError("invalid", "invalid_input", {}, { fields: [{ path: "handlesConfidential", reason: "confidential_staff_only" }] });
}
