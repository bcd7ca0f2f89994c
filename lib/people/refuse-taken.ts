import { and, eq, ne, or } from "drizzle-orm";
import { employees } from "@/db/schema/employees";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";

const UNIQUE_VIOLATION = "23505";

const taken = (path: "employeeId" | "email"): DomainError => {
  const reason = path === "email" ? "email_taken" : "employee_id_taken";
  return new DomainError("conflict", reason, {}, { fields: [{ path, reason }] });
};

/** Throws conflict, with the field, where another person has this id (of a new one) or mail address. */
export async function refuseTaken(ctx: Ctx, { employeeId, email, isNew }: { employeeId: string; email: string; isNew: boolean }): Promise<void> {
  const sameId = eq(employees.id, employeeId);
  const sameEmail = eq(employees.email, email);
  const [other] = await ctx.db.select({ id: employees.id }).from(employees).where(isNew ? or(sameId, sameEmail) : and(sameEmail, ne(employees.id, employeeId))).limit(1);
  if (other) throw taken(other.id === employeeId ? "employeeId" : "email");
}

/** What a write says when somebody else took the mail address or the id in the same moment. */
export function asTaken(error: unknown): never {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  if (!(cause instanceof Error) || !("code" in cause) || cause.code !== UNIQUE_VIOLATION) throw error;
  throw taken("constraint_name" in cause && cause.constraint_name === "employees_email_unique" ? "email" : "employeeId");
}
