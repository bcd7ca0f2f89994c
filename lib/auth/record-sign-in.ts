import { recordDeed } from "@/lib/audit/record-deed";
import { afterCommit } from "@/lib/core/after-commit";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { metrics } from "@/lib/core/metrics";
import { inTransaction } from "@/lib/core/transaction";
import { findActiveEmployee } from "@/lib/people/find-employee";

/** How somebody came in, or tried to. */
export interface SignInWay {
  method: "password" | "company";
  secondFactor: "app" | "recovery_code" | null;
}

const count = (ctx: Ctx, outcome: "succeeded" | "failed"): void => afterCommit(ctx, () => metrics().signIns.inc({ outcome }));

/** Before the session's cookie leaves the desk: nobody is signed in without a row that says so. Returns the person. */
export async function recordSignIn(ctx: Ctx, employeeId: string, way: SignInWay) {
  const person = await findActiveEmployee(ctx, employeeId);
  if (!person) throw new DomainError("unauthenticated", "sign_in_failed");
  const { id, role } = person;
  await inTransaction({ ...ctx, actor: { type: "person", id, role } }, (ctx) =>
    recordDeed(ctx, { action: "sign_in.succeeded", subject: `employee ${id}`, details: { method: way.method, second_factor: way.secondFactor } }),
  );
  count(ctx, "succeeded");
  return person;
}

/** What was typed is not kept: it may be a password in the wrong field. */
export async function recordRefusal(ctx: Ctx, employeeId: string | undefined, way: SignInWay): Promise<void> {
  const subject = employeeId === undefined ? "unknown" : `employee ${employeeId}`;
  await inTransaction({ ...ctx, actor: { type: "system", name: "sign-in" } }, (ctx) =>
    recordDeed(ctx, { action: "sign_in.failed", subject, details: { method: way.method, second_factor: way.secondFactor } }),
  );
  count(ctx, "failed");
}
