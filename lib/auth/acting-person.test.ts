import { expect, test } from "vitest";
import type { Actor, Ctx } from "@/lib/core/ctx";
import { actingPerson } from "./acting-person";

const as = (actor: Actor) => ({ actor }) as Ctx;

test("a person is the one who acts, with the session they act in", () => {
  expect(actingPerson(as({ type: "person", id: "E-1", role: "employee", sessionId: "s" }))).toMatchObject({ id: "E-1", sessionId: "s" });
});

test.each<Actor>([
  { type: "api_key", id: "E-1", scopes: ["people:write"] },
  { type: "job", name: "E-1" },
  { type: "system", name: "E-1" },
])("$type is nobody, though it is called as a person is", (actor) => {
  expect(() => actingPerson(as(actor))).toThrow(TypeError);
});
