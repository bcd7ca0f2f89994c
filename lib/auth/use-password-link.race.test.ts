import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { passwordLinks } from "@/db/schema/sign-in";
import { inTransaction } from "@/lib/core/transaction";
import { makeEmployee } from "@/tests/support/factories";
import { backendOf, blockedBy } from "@/tests/support/blocked-by";
import { raceDatabase } from "@/tests/support/race-database";
import { signInCall } from "@/tests/support/sign-in-desk";
import { issuePasswordLink } from "./issue-password-link";
import { storePassword } from "./store-password";
import { usePasswordLink } from "./use-password-link";

const database = raceDatabase({ connections: 16 });

test("a link that is used eight times at once sets one password", async () => {
  const ctx = database.ctx();
  const { id: employeeId } = await makeEmployee(ctx);
  const token = (await issuePasswordLink(ctx, { employeeId })).url.split("#")[1];
  const uses = await Promise.allSettled(Array.from({ length: 8 }, (_, turn) => usePasswordLink(ctx, signInCall({ token, password: `password-number-${turn}` }, { "x-forwarded-for": `192.0.2.${turn}` }))));
  expect(uses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const use of uses) if (use.status === "rejected") expect(use.reason).toMatchObject({ reason: "password_link_unknown" });
});

test("of links that are made at once, one is left", async () => {
  const ctx = database.ctx();
  const { id: employeeId } = await makeEmployee(ctx);
  const links = await Promise.all(Array.from({ length: 6 }, () => issuePasswordLink(ctx, { employeeId })));
  const uses = await Promise.allSettled(links.map(({ url }, turn) => usePasswordLink(ctx, signInCall({ token: url.split("#")[1], password: "a-long-enough-password" }, { "x-forwarded-for": `192.0.2.${turn + 20}` }))));
  expect(uses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a link that is being used while another is made is used, and neither stands in the other's way", async () => {
  const ctx = database.ctx();
  const { id: employeeId } = await makeEmployee(ctx);
  await issuePasswordLink(ctx, { employeeId });
  const making = Promise.withResolvers<unknown>();
  // As usePasswordLink does, stopped between its two locks.
  await inTransaction(ctx, async (inner) => {
    await inner.db.select().from(passwordLinks).where(eq(passwordLinks.employeeId, employeeId)).for("update");
    const backend = await backendOf(inner);
    making.resolve(issuePasswordLink(ctx, { employeeId }));
    await expect.poll(() => blockedBy(ctx, backend), { timeout: 5_000 }).toBe(1);
    await storePassword(inner, { employeeId, hash: "x" });
  });
  expect(await making.promise).toMatchObject({ url: expect.any(String) });
});
