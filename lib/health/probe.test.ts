import { expect, test } from "vitest";
import { probe, type UnderWay } from "./probe";
import type { Found } from "./with-since";

const never = new Promise<Found>(() => undefined);
const late = Promise.resolve<Found>({ state: "down", fault: "timeout" });
const fail = (code: string, cause?: Error) => () => Promise.reject(Object.assign(new Error("secret text", { cause }), { code }));

test.each([
  ["a refused connection", "ECONNREFUSED", "unreachable"],
  ["a database that shuts down", "57P01", "unreachable"],
  ["a table that is not there", "42P01", "missing"],
  ["a schema that is not there", "3F000", "missing"],
  ["anything else", "42501", "failed"],
])("%s is told without its text", async (_, code, fault) => {
  expect(await probe(new Map(), "queue", never, fail(code))).toEqual({ state: "down", fault });
  const wrapped = Object.assign(new Error("Failed query"), { cause: Object.assign(new Error("inner"), { code }) });
  expect(await probe(new Map(), "queue", never, () => Promise.reject(wrapped))).toEqual({ state: "down", fault });
});

test("a question that is not answered is not asked again until it is", async () => {
  const underWay: UnderWay = new Map();
  let asked = 0;
  let answer: (found: Found) => void = () => undefined;
  const ask = () => {
    asked++;
    return new Promise<Found>((resolve) => (answer = resolve));
  };
  for (let time = 0; time < 3; time++) expect(await probe(underWay, "database", late, ask)).toMatchObject({ fault: "timeout" });
  expect(asked).toBe(1);
  answer({ state: "ready" });
  await expect.poll(() => underWay.size).toBe(0);
  const next = probe(underWay, "database", never, ask);
  answer({ state: "ready" });
  expect([await next, asked]).toEqual([{ state: "ready" }, 2]);
});
