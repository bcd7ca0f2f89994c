import { eq } from "drizzle-orm";
import { z } from "zod";
import { employees } from "@/db/schema/employees";
import { passwordLinks } from "@/db/schema/sign-in";
import { recordDeed } from "@/lib/audit/record-deed";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { nameField } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { hashLinkToken, linkAddress, newLinkToken } from "./password-link";
import { authorize } from "./permissions";

const LIFETIME_MS = 24 * 3_600_000;

export const issuePasswordLinkInput = z.object({ employeeId: nameField(100) });

export type IssuePasswordLinkInput = z.input<typeof issuePasswordLinkInput>;

export const passwordLink = z.object({ url: z.url(), expiresAt: z.date() });

export type PasswordLink = z.infer<typeof passwordLink>;

/** Makes the one link with which an active person can set a password; earlier ones end. It is shown this once. */
export async function issuePasswordLink(ctx: Ctx, input: IssuePasswordLinkInput): Promise<PasswordLink> {
  authorize(ctx.actor, "password.issueLink");
  const { employeeId } = parseInput(issuePasswordLinkInput, input);
  const token = newLinkToken();
  return inTransaction(ctx, async (ctx) => {
    // No key update: who uses a link that is about to end refers to the person, and is waited for.
    const [person] = await ctx.db.select({ isActive: employees.isActive }).from(employees).where(eq(employees.id, employeeId)).for("no key update");
    if (!person?.isActive) throw new DomainError("not_found", "employee_unknown");
    const createdAt = ctx.now();
    const expiresAt = new Date(createdAt.getTime() + LIFETIME_MS);
    await ctx.db.delete(passwordLinks).where(eq(passwordLinks.employeeId, employeeId));
    await ctx.db.insert(passwordLinks).values({ hash: hashLinkToken(token), employeeId, createdAt, expiresAt });
    await recordDeed(ctx, { action: "password.link_issued", subject: `employee ${employeeId}` });
    return { url: linkAddress(token), expiresAt };
  });
}
