import { asc, eq, sql } from "drizzle-orm";
import { employees } from "@/db/schema/employees";
import { tickets } from "@/db/schema/tickets";
import { recordDeed } from "@/lib/audit/record-deed";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { blankChained, findChained } from "./blank-chains";
import { blankQuotes } from "./blank-quotes";
import { embedAnew } from "./embed-anew";
import { employeeColumns } from "./employee-row";
import { forgetAccess } from "./forget-access";
import { identityOf } from "./identity";
import { lockEmployee } from "./lock-employee";
import { removeFiles } from "./remove-files";
import { type EmployeeRecord, employeeTarget, type EmployeeTargetInput } from "./schema";

const ERASURE_LOCK = 0x65726173;

/** What the person was called when they reported tickets, which need not be what they are called now. */
async function namesOf(ctx: Ctx, { employeeId, name }: EmployeeRecord): Promise<string[]> {
  const snapshots = await ctx.db.selectDistinct({ name: tickets.employeeNameSnapshot }).from(tickets).where(eq(tickets.employeeId, employeeId));
  return [...new Set([name, ...snapshots.map((snapshot) => snapshot.name)])].filter((called) => called !== employeeId);
}

/** Locked in the order of their ids, as blankQuotes does. */
async function blankSnapshots(ctx: Ctx, employeeId: string): Promise<void> {
  const own = eq(tickets.employeeId, employeeId);
  await ctx.db.select({ id: tickets.id }).from(tickets).where(own).orderBy(asc(tickets.id)).for("update");
  await ctx.db.update(tickets).set({ employeeNameSnapshot: employeeId, departmentSnapshot: "" }).where(own);
}

/** The record that is left: an id that stands for a person whom nobody knows any more. */
async function blankRecord(ctx: Ctx, employeeId: string): Promise<EmployeeRecord> {
  const nobody = { name: employeeId, email: `erased-${employeeId}@erased.invalid`, emailVerified: false, image: null, department: "", officeLocation: "", locale: null };
  const [employee] = await ctx.db
    .update(employees)
    .set({ ...nobody, twoFactorEnabled: false, handlesConfidential: false, version: sql`${employees.version} + 1`, erasedAt: ctx.now(), updatedAt: ctx.now() })
    .where(eq(employees.id, employeeId))
    .returning(employeeColumns);
  if (!employee) throw new TypeError("a locked row was not there");
  return employee;
}

/**
 * Takes the name and the mail address of a deactivated person out of the whole desk, for good: the id stays in their place,
 * and so do tickets, figures and chains. Values of history and audit that name the person are blanked. Throws conflict.
 */
export async function eraseEmployee(ctx: Ctx, input: EmployeeTargetInput): Promise<EmployeeRecord> {
  authorize(ctx.actor, "employee.erase");
  const target = parseInput(employeeTarget, input);
  return inTransaction(ctx, async (ctx) => {
    // One at a time: a row that names two people would be counted, and blanked, by both.
    await ctx.db.execute(sql`select pg_advisory_xact_lock(${ERASURE_LOCK})`);
    const person = await lockEmployee(ctx, target);
    const { employeeId, email } = person;
    if (person.isActive) throw new DomainError("conflict", "employee_still_active");
    const identity = identityOf({ names: await namesOf(ctx, person), email, placeholder: employeeId });
    // Before all that hangs on tickets: who changes a ticket has locked it first.
    await blankSnapshots(ctx, employeeId);
    const documents = await blankQuotes(ctx, identity);
    await embedAnew(ctx, documents, identity);
    await removeFiles(ctx, employeeId);
    await forgetAccess(ctx, person, identity);
    const employee = await blankRecord(ctx, employeeId);
    const chained = await findChained(ctx, identity);
    const details = { history_rows: chained.history.length, audit_rows: chained.audit.length };
    await blankChained(ctx, await recordDeed(ctx, { action: "employee.erased", subject: `employee ${employeeId}`, details }), chained);
    return employee;
  });
}
