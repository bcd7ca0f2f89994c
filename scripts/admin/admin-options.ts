import { parseArgs } from "node:util";
import { CommandError } from "../stack/command-error";

export const USAGE = `usage: npm run admin -- create --email MAIL --name NAME --employee-id ID   add an administrator; prints a link to set a password
       npm run admin -- reset --email MAIL [--second-factor]               print a link to set a new password; with
                                                                           --second-factor, take the second factor off`;

export type AdminOptions =
  | { command: "create"; email: string; name: string; employeeId: string }
  | { command: "reset"; email: string; secondFactor: boolean };

const TEXT = { type: "string" } as const;

/** Throws CommandError with how to ask. */
export function adminOptions(args: readonly string[]): AdminOptions {
  const [command, ...rest] = args;
  try {
    if (command === "create") {
      const { email, name, "employee-id": employeeId } = parseArgs({ args: rest, options: { email: TEXT, name: TEXT, "employee-id": TEXT } }).values;
      if (email && name && employeeId) return { command, email, name, employeeId };
    }
    if (command === "reset") {
      const { email, "second-factor": secondFactor = false } = parseArgs({ args: rest, options: { email: TEXT, "second-factor": { type: "boolean" } } }).values;
      if (email) return { command, email, secondFactor };
    }
  } catch {
    // An unknown or incomplete option: how to ask is the answer to it too.
  }
  throw new CommandError(USAGE);
}
