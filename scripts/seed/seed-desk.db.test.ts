import { expect, test } from "vitest";
import { seedEmployees } from "@/db/seed/seed-files";
import { demoLogins } from "@/lib/people/demo-logins";
import { listArticles } from "@/lib/knowledge/list-articles";
import { listTickets } from "@/lib/tickets/list-tickets";
import { withRollback } from "@/tests/support/database";
import { seedDesk } from "./seed-desk";
import { seedLogins } from "./seed-logins";

test("loads the demo data once, in four languages and every category", () =>
  withRollback(async (ctx) => {
    expect(await seedDesk(ctx)).toEqual({ employees: 20, tickets: 60, articles: 20 });
    expect(await seedDesk(ctx)).toBeNull();
    const { results, total } = await listTickets(ctx, { limit: 100 });
    expect(total).toBe(60);
    expect(new Set(results.map(({ language }) => language)).size).toBe(4);
    expect(new Set(results.map(({ category }) => category)).size).toBe(5);
    expect(results.every(({ resolution, resolvedAt }) => resolution && resolvedAt)).toBe(true);
    expect((await listArticles(ctx, { limit: 100 })).results.every(({ createdBy }) => createdBy)).toBe(true);
  }));

test("the demo logins are people of the demo data, one of each role, and can be given their password twice", () =>
  withRollback(async (ctx) => {
    const people = seedEmployees();
    expect(demoLogins.map(({ role }) => role).toSorted()).toEqual(["admin", "employee", "it_staff"]);
    for (const { email, role } of demoLogins) expect(people.find((person) => person.email === email)?.role).toBe(role);
    await seedDesk(ctx);
    await seedLogins(ctx);
    await seedLogins(ctx);
  }));
