import { expect, test } from "vitest";
import type { Actor } from "@/lib/core/ctx";
import { receiverOf } from "./receiver";

test("a person is told what is theirs", () => {
  expect(receiverOf({ type: "person", id: "E-7", role: "employee" })).toBe("E-7");
});

test.each<Actor>([
  { type: "api_key", id: "E-7", scopes: ["tickets:read"] },
  { type: "job", name: "E-7" },
  { type: "system", name: "E-7" },
])("%j is nobody's receiver, whatever it is called", (actor) => {
  expect(() => receiverOf(actor)).toThrow(TypeError);
});
