import { setPassword } from "@/lib/auth/set-password";
import type { Ctx } from "@/lib/core/ctx";
import { demoLogins } from "@/lib/people/demo-logins";
import { seedEmployees } from "@/db/seed/seed-files";

/** Gives the demo logins their password, which everybody knows: for a demo alone, never for a desk that others reach. */
export async function seedLogins(ctx: Ctx): Promise<void> {
  const people = seedEmployees();
  for (const { email, password } of demoLogins) {
    const person = people.find((person) => person.email === email);
    if (person) await setPassword(ctx, { employeeId: person.employee_id, password, onlyIfNone: true });
  }
}
