import { expect, test } from "vitest";
import { SCOPES } from "@/lib/auth/scopes";
import { withRollback } from "@/tests/support/database";
import { asKey, asNew } from "@/tests/support/personas";
import { changeNotificationChoices } from "./change-notification-choices";
import { readNotificationChoices } from "./read-notification-choices";

const everything = { mentioned: true, assigned: true, answered: true, resolved: true, watched: true };

test("everything is wanted until a person says otherwise, kind by kind and each for oneself", () =>
  withRollback(async (ctx) => {
    const [one, other] = [await asNew(ctx, "employee"), await asNew(ctx, "admin")];
    expect(await readNotificationChoices(one)).toEqual(everything);
    expect(await changeNotificationChoices(one, { answered: false, assigned: false })).toEqual({ ...everything, answered: false, assigned: false });
    expect(await changeNotificationChoices(one, { answered: true })).toEqual({ ...everything, assigned: false });
    expect(await changeNotificationChoices(one, {})).toEqual({ ...everything, assigned: false });
    expect(await readNotificationChoices(one)).toEqual({ ...everything, assigned: false });
    expect(await readNotificationChoices(other)).toEqual(everything);
  }));

test("an unknown kind and a value that is no choice are refused", () =>
  withRollback(async (ctx) => {
    const person = await asNew(ctx, "employee");
    for (const wrong of [{ shouted: true }, { mentioned: "no" }, { mentioned: null }]) {
      await expect(changeNotificationChoices(person, wrong as never)).rejects.toMatchObject({ code: "invalid" });
    }
    expect(await readNotificationChoices(person)).toEqual(everything);
  }));

test("a key has no choice", () =>
  withRollback(async (ctx) => {
    const key = asKey(ctx, ...SCOPES);
    await expect(readNotificationChoices(key)).rejects.toMatchObject({ code: "forbidden" });
    await expect(changeNotificationChoices(key, { mentioned: false })).rejects.toMatchObject({ code: "forbidden" });
  }));
