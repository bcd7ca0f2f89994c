import { expect, test } from "vitest";
import { saysSignal, withoutSignal } from "./says-signal";

test("asked again, it answers the same: no search begins where the last one ended", () => {
  for (let again = 0; again < 3; again++) expect(saysSignal("it is not urgent", "wait")).toBe(true);
  expect(saysSignal("it is urgent", "wait")).toBe(false);
});

test("takes out every place where a signal is given", () => {
  expect(saysSignal(withoutSignal("not urgent, really not urgent", "wait"), "pressing")).toBe(false);
});
