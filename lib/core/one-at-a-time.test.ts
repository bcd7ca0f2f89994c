import { expect, test } from "vitest";
import { oneAtATime } from "./one-at-a-time";

test("the second begins when the first has ended, and its failure stays its own", async () => {
  const seen: string[] = [];
  const work = (name: string, fails = false) => async () => {
    seen.push(`${name} begins`);
    await Promise.resolve();
    seen.push(`${name} ends`);
    if (fails) throw new RangeError(name);
    return name;
  };
  const results = await Promise.allSettled([oneAtATime("x", work("a", true)), oneAtATime("x", work("b"))]);
  expect(seen).toEqual(["a begins", "a ends", "b begins", "b ends"]);
  expect(results).toMatchObject([{ reason: new RangeError("a") }, { value: "b" }]);
});

test("other names do not wait", async () => {
  const never = oneAtATime("y", () => new Promise<string>(() => undefined));
  expect(await Promise.race([never, oneAtATime("z", () => Promise.resolve("z"))])).toBe("z");
});
