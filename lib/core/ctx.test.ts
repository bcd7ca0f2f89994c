import { expect, test } from "vitest";
import { type Actor, actorReference } from "./ctx";

test.each<[Actor, string]>([
  [{ type: "person", id: "E-1", role: "admin" }, "E-1"],
  [{ type: "api_key", id: "7", scopes: [] }, "7"],
  [{ type: "job", name: "analyze-ticket" }, "analyze-ticket"],
  [{ type: "system", name: "seed" }, "seed"],
])("history refers to %j by %s", (actor, id) => {
  expect(actorReference(actor)).toEqual({ type: actor.type, id });
});
