import { expect, test } from "vitest";
import { idempotencyKeys } from "@/db/schema/idempotency-keys";
import { sessions, signInLimits, verifications } from "@/db/schema/sign-in";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { forgetAccess } from "./forget-access";
import { identityOf } from "./identity";

const EMAIL = "a_quint@desk.example";
const ALIKE = "axquint@desk.example";

test("an address that has a wildcard in it takes nobody else's sign-ins along", () =>
  withRollback(async (ctx) => {
    const [person, other] = [await makeEmployee(ctx, { email: EMAIL }), await makeEmployee(ctx, { email: ALIKE })];
    const expiresAt = new Date("2099-01-01");
    for (const { id } of [person, other]) await ctx.db.insert(sessions).values({ id, token: id, userId: id, expiresAt });
    await ctx.db.insert(verifications).values([EMAIL.toUpperCase(), ALIKE].map((email) => ({ id: email, identifier: `reset-${email}`, value: "x", expiresAt })));
    await ctx.db.insert(signInLimits).values([EMAIL, ALIKE].map((email) => ({ id: email, key: `198.51.100.7|${email.toUpperCase()}`, count: 1, lastRequest: 1 })));
    await forgetAccess(ctx, { employeeId: person.id, email: EMAIL }, identityOf({ names: [person.name], email: EMAIL, placeholder: person.id }));
    expect(await ctx.db.select({ id: sessions.userId }).from(sessions)).toEqual([{ id: other.id }]);
    expect(await ctx.db.select({ id: verifications.id }).from(verifications)).toEqual([{ id: ALIKE }]);
    expect(await ctx.db.select({ id: signInLimits.id }).from(signInLimits)).toEqual([{ id: ALIKE }]);
  }));

test("of a caller's requests those go whose key names the person", () =>
  withRollback(async (ctx) => {
    const { id: employeeId } = await makeEmployee(ctx, { email: EMAIL });
    const row = { fingerprint: Buffer.alloc(32), result: {} };
    await ctx.db.insert(idempotencyKeys).values([{ caller: "api_key 1", key: `add:${EMAIL}` }, { caller: "api_key 2", key: "add:Ann Quint" }, { caller: "api_key 1", key: `add:${ALIKE}` }].map((request) => ({ ...row, ...request })));
    await forgetAccess(ctx, { employeeId, email: EMAIL }, identityOf({ names: ["Ann Quint"], email: EMAIL, placeholder: employeeId }));
    expect(await ctx.db.select({ key: idempotencyKeys.key }).from(idempotencyKeys)).toEqual([{ key: `add:${ALIKE}` }]);
  }));
