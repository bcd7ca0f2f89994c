import { beforeEach, expect, test, vi } from "vitest";
import type { Database } from "@/db/client";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { setPerProcess } from "@/lib/core/per-process";
import { MESSAGES } from "@/app/_i18n/messages";
import { callVerb } from "./call-verb";

const ctx: Ctx = { db: {} as Database, actor: { type: "person", id: "E1", role: "employee" }, locale: "fr", now: () => new Date() };

async function fails(error: unknown) {
  const verb = async () => {
    throw error;
  };
  return callVerb(ctx, verb, undefined);
}

beforeEach(() => setPerProcess("rate-limit", new Map()));

test("a verb is called as who asks, and its result handed on", async () => {
  expect(await callVerb(ctx, (asked, input: string) => Promise.resolve([asked.actor, input]), "TK1")).toEqual({ ok: true, result: [ctx.actor, "TK1"] });
});

test("a refusal is sentences in the reader's language, and what has changed meanwhile", async () => {
  const error = new DomainError("stale", "ticket_changed", { version: 4 }, { currentVersion: 4, fields: [{ path: "title", reason: "text_blank" }] });
  expect(await fails(error)).toEqual({ ok: false, code: "stale", message: expect.stringContaining("4"), fields: { title: MESSAGES.fr.Errors.text_blank }, details: { currentVersion: 4 } });
});

test("what nobody foresaw is logged, and says nothing of itself", async () => {
  const logged = vi.spyOn(logger(), "error").mockImplementation(() => {});
  const error = new TypeError("relation tickets does not exist");
  expect(await fails(error)).toEqual({ ok: false, code: "internal", message: MESSAGES.fr.Errors.unavailable, fields: {}, details: {} });
  expect(logged).toHaveBeenCalledWith({ err: error }, "action failed");
});

test("forms share a person's minute with the API, and are refused when it is used up", async () => {
  setPerProcess("rate-limit", new Map([["person E1", { tokens: 1, filledAt: Date.now() + 60_000 }]]));
  let calls = 0;
  const answer = await callVerb(ctx, () => Promise.resolve(calls++), undefined);
  expect([answer.ok || answer.code, calls]).toEqual(["rate_limited", 0]);
});
