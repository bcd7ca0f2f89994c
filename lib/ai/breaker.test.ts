import { expect, test } from "vitest";
import { withBreaker } from "./breaker";
import { type Generation, type GenerationRequest, ModelError, type ModelFault } from "./ports";

const request: GenerationRequest = { system: "", prompt: "", schema: {}, maxTokens: 1 };
const answer: Generation = { text: "{}", promptTokens: 1, completionTokens: 1 };

/** A generator whose calls stay open until the test ends them, behind a breaker with the test's clock. */
function guarded() {
  let time = Date.UTC(2026, 10, 24);
  const open: { succeed(): void; fail(error: unknown): void }[] = [];
  const generator = {
    model: "llama3.2:3b",
    probe: () => "probed",
    generate: () => new Promise<Generation>((resolve, reject) => open.push({ succeed: () => resolve(answer), fail: reject })),
  };
  const breaker = withBreaker(generator, { now: () => new Date(time), failures: 3, probeAfterMs: 30_000 });
  async function call(outcome?: ModelFault): Promise<unknown> {
    const result = breaker.generate(request).catch((error: unknown) => (error instanceof ModelError ? error.fault : error));
    const asked = open.pop();
    if (outcome) asked?.fail(new ModelError(outcome, outcome));
    else asked?.succeed();
    return result;
  }
  return { breaker, open, call, pass: (ms: number) => void (time += ms) };
}

async function tripped() {
  const parts = guarded();
  for (let count = 0; count < 3; count++) expect(await parts.call("timeout")).toBe("timeout");
  return parts;
}

test("leaves the generator alone after three timeouts in a row, for half a minute", async () => {
  const { breaker, open, call, pass } = await tripped();
  expect(await call()).toBe("skipped");
  pass(29_999);
  expect(await breaker.generate(request).catch((error: unknown) => error)).toMatchObject({ fault: "skipped", message: expect.stringContaining("llama3.2:3b") });
  expect(open).toHaveLength(0);
  pass(1);
  expect(await call()).toBe(answer);
  expect(await call()).toBe(answer);
});

test.each(["refused", "unreachable", undefined] as const)("counts only timeouts that nothing interrupts: %s", async (between) => {
  const { call } = guarded();
  await call("timeout");
  await call("timeout");
  await call(between);
  await call("timeout");
  await call("timeout");
  expect(await call()).toBe(answer);
});

test("lets one call through as the probe while the others are still skipped", async () => {
  const { breaker, open, call, pass } = await tripped();
  pass(30_000);
  const probe = breaker.generate(request);
  expect(await breaker.generate(request).catch((error: ModelError) => error.fault)).toBe("skipped");
  expect(open).toHaveLength(1);
  open.pop()?.succeed();
  expect(await probe).toBe(answer);
  expect(await call()).toBe(answer);
});

test.each(["timeout", "unreachable"] as const)("waits another half minute when the probe ends as %s", async (fault) => {
  const { call, pass } = await tripped();
  pass(30_000);
  expect(await call(fault)).toBe(fault);
  pass(29_999);
  expect(await call()).toBe("skipped");
  pass(1);
  expect(await call()).toBe(answer);
});

test("says since when it is open, however often a probe fails, and when it is tried or closed", async () => {
  const { breaker, open, call, pass } = guarded();
  expect(breaker.breaker()).toEqual({ state: "closed", since: null });
  for (let count = 0; count < 3; count++) await call("timeout");
  const since = breaker.breaker().since;
  expect(breaker.breaker()).toEqual({ state: "open", since: new Date(Date.UTC(2026, 10, 24)) });
  pass(30_000);
  await call("unreachable");
  pass(30_000);
  const probe = breaker.generate(request);
  expect(breaker.breaker()).toEqual({ state: "half_open", since });
  open.pop()?.succeed();
  await probe;
  expect(breaker.breaker()).toEqual({ state: "closed", since: null });
});

test("a probe whose caller gave up tells nothing: the next call is the probe", async () => {
  const { breaker, open, call, pass } = await tripped();
  pass(30_000);
  const reason = new DOMException("the job is lost", "AbortError");
  const probe = breaker.generate(request).catch((error: unknown) => error);
  open.pop()?.fail(reason);
  expect(await probe).toBe(reason);
  expect(breaker.state()).toMatchObject({ state: "down", fault: "timeout" });
  expect(await call()).toBe(answer);
});

test("a late success of a call from before opens the way, a late timeout does not close it for longer", async () => {
  const { breaker, open, call, pass } = guarded();
  const early = [breaker.generate(request), breaker.generate(request).catch(() => "late")];
  const [slow, lost] = open.splice(0);
  for (let count = 0; count < 3; count++) await call("timeout");
  pass(20_000);
  lost?.fail(new ModelError("timeout", "late"));
  expect(await early[1]).toBe("late");
  pass(10_000);
  const probe = breaker.generate(request);
  slow?.succeed();
  expect(await early[0]).toBe(answer);
  open.pop()?.succeed();
  expect(await probe).toBe(answer);
  expect(await call()).toBe(answer);
});

test("knows its state from the last outcome and since when it is so", async () => {
  const { breaker, call, pass } = guarded();
  const start = breaker.state().since.getTime();
  expect(breaker.state()).toMatchObject({ state: "unknown", model: "llama3.2:3b" });
  pass(1_000);
  await call();
  pass(1_000);
  await call();
  expect(breaker.state()).toEqual({ state: "ready", model: "llama3.2:3b", since: new Date(start + 1_000) });
  for (let count = 0; count < 4; count++) {
    pass(1_000);
    await call("timeout");
  }
  expect(breaker.state()).toEqual({ state: "down", model: "llama3.2:3b", fault: "timeout", since: new Date(start + 3_000) });
});

test("keeps what else the generator can do", () => {
  expect(guarded().breaker.probe()).toBe("probed");
});
