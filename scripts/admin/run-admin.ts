import { eq } from "drizzle-orm";
import { errorSentence } from "@/app/_http/sentences";
import { employees } from "@/db/schema/employees";
import { issuePasswordLink } from "@/lib/auth/issue-password-link";
import { removeSecondFactor } from "@/lib/auth/second-factor/remove-second-factor";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { snakePath } from "@/lib/core/naming";
import { inTransaction } from "@/lib/core/transaction";
import { createEmployee } from "@/lib/people/create-employee";
import { CommandError } from "../stack/command-error";
import type { AdminOptions } from "./admin-options";

async function findByMail({ db }: Ctx, email: string) {
  const [person] = await db.select({ id: employees.id, twoFactorEnabled: employees.twoFactorEnabled }).from(employees).where(eq(employees.email, email.trim().toLowerCase()));
  if (!person) throw new CommandError(`Nobody has the mail address ${email}. Add an administrator with: npm run admin -- create`);
  return person;
}

async function perform(ctx: Ctx, options: AdminOptions) {
  if (options.command === "create") {
    const { email, name, employeeId } = options;
    await createEmployee(ctx, { employeeId, email, name, role: "admin" });
    return issuePasswordLink(ctx, { employeeId });
  }
  const { id: employeeId, twoFactorEnabled } = await findByMail(ctx, options.email);
  if (options.secondFactor && twoFactorEnabled) await removeSecondFactor(ctx, { employeeId });
  return issuePasswordLink(ctx, { employeeId });
}

function explained(error: DomainError): CommandError {
  const { fields = [] } = error.details;
  const sentences = fields.map(({ path, reason, values }) => `--${snakePath(path).replaceAll("_", "-")}: ${errorSentence("en", reason, values)}`);
  return new CommandError(sentences.length > 0 ? sentences.join("\n") : errorSentence("en", error.reason, error.values));
}

/** All of a command or nothing of it. Returns what to print. Throws CommandError. */
export async function runAdmin(ctx: Ctx, options: AdminOptions): Promise<string> {
  try {
    const { url, expiresAt } = await inTransaction(ctx, (ctx) => perform(ctx, options));
    return `${url}\nThe link sets the password of ${options.email} once, until ${expiresAt.toISOString()}.\n`;
  } catch (error) {
    throw error instanceof DomainError ? explained(error) : error;
  }
}
