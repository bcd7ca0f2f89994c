import { expect, test } from "vitest";
import type { SetLocaleInput } from "./set-locale";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { asKey, personOf } from "@/tests/support/personas";
import { findActiveEmployee } from "./find-employee";
import { setLocale } from "./set-locale";

test("keeps a person's language with the account, and nobody else's", () =>
  withRollback(async (ctx) => {
    const [person, other] = [await makeEmployee(ctx), await makeEmployee(ctx, { locale: "nl" })];
    await setLocale({ ...ctx, actor: personOf(person) }, { locale: "zh" });
    expect(await findActiveEmployee(ctx, person.id)).toMatchObject({ locale: "zh" });
    expect(await findActiveEmployee(ctx, other.id)).toMatchObject({ locale: "nl" });
  }));

test("is a person's own: no key and no job has a language", () =>
  withRollback(async (ctx) => {
    await expect(setLocale(asKey(ctx, "tickets:write"), { locale: "fr" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(setLocale(ctx, { locale: "fr" })).rejects.toThrow(TypeError);
  }));

test("refuses a language that the desk does not speak", () =>
  withRollback(async (ctx) => {
    const person = personOf(await makeEmployee(ctx));
    await expect(setLocale({ ...ctx, actor: person }, { locale: "de" } as unknown as SetLocaleInput)).rejects.toMatchObject({ details: { fields: [{ path: "locale", reason: "value_not_allowed" }] } });
  }));
