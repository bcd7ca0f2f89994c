import { expect, onTestFinished, test } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { provideEnv } from "@/lib/core/env";
import { withRollback } from "@/tests/support/database";
import { startStandIn } from "@/tests/support/stand-in-server";
import { readReadiness } from "./read-readiness";
import { watchReadiness } from "./watch-readiness";

test("what nobody asks for is known since it happened, not since somebody asked", async () => {
  let asked = 0;
  const worker = await startStandIn((_, response) => {
    asked++;
    response.destroy();
  });
  onTestFinished(worker.close);
  provideEnv({ WORKER_URL: worker.url });
  await withRollback(async (ctx) => {
    let second = 100;
    const watched = (): Ctx => ({ ...ctx, now: () => new Date(second * 1_000) });
    const stop = watchReadiness(watched, 5);
    for (; asked < 2; second++) await expect.poll(() => asked).toBeGreaterThanOrEqual(second - 99);
    stop();
    second = 200;
    const { dependencies } = await readReadiness(watched());
    expect(dependencies.worker).toMatchObject({ state: "down", fault: "unreachable" });
    expect(dependencies.worker.since.getTime()).toBeLessThan(110_000);
  });
});
