import { expect, test } from "vitest";
import { isRequestId, requestIdOf } from "./request-id";

test.each(["01JDXK3V7Q2M8N", "4bf92f3577b34da6a3ce929d0e0e4736", "b5785a4b-9344-068b-a8a9-a7571a2f351b", "proxy.eu-1_000123"])("%s is kept as it came", (id) => {
  expect(requestIdOf(id)).toBe(id);
});

test.each([undefined, "", "short", "jan@desk.example", "two words here", "a\nline-break", "x".repeat(65), "-starts-so", ["01JDXK3V7Q2M8N", "b"]])("%j gives way to one of the desk's own", (given) => {
  const [first, second] = [requestIdOf(given), requestIdOf(given)];
  expect([isRequestId(first), first === given, first === second]).toEqual([true, false, false]);
});
