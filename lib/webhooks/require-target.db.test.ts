import { expect, onTestFinished, test } from "vitest";
import { provideEnv } from "@/lib/core/env";
import { withRollback } from "@/tests/support/database";
import { ownTransactions } from "@/tests/support/personas";
import { requireTarget } from "./require-target";

test("a private address is refused under its field, a public one is not", () =>
  withRollback(async (ctx) => {
    const outside = ownTransactions(ctx);
    for (const url of ["http://10.0.0.7:8080/hook", "https://[::1]/hook"]) {
      await expect(requireTarget(outside, url)).rejects.toMatchObject({ code: "invalid", details: { fields: [{ path: "url", reason: "webhook_address_private" }] } });
    }
    await requireTarget(outside, "https://93.184.215.14/hook");
    await expect(requireTarget(outside, "no address")).rejects.toThrow(TypeError);
  }));

test("an operator may allow it, and inside a transaction nothing is looked up", () =>
  withRollback(async (ctx) => {
    await requireTarget(ctx, "http://10.0.0.7/hook");
    onTestFinished(() => void provideEnv({ WEBHOOK_ALLOW_PRIVATE: "" }));
    provideEnv({ WEBHOOK_ALLOW_PRIVATE: "1" });
    await requireTarget(ownTransactions(ctx), "http://10.0.0.7/hook");
  }));
