import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { inLogContext, logContext, noteActor, noteInLog, outsideRequests } from "./log-context";

test("what is noted in a request stays with it, and with nothing beside it", async () => {
  const serve = (id: string) =>
    inLogContext({ request_id: id }, async () => {
      await nextTurn();
      noteInLog({ ticket: `TK-${id}` });
      await nextTurn();
      return logContext();
    });
  expect(await Promise.all([serve("a"), serve("b")])).toEqual([
    { request_id: "a", ticket: "TK-a" },
    { request_id: "b", ticket: "TK-b" },
  ]);
  noteInLog({ ticket: "TK-c" });
  expect(logContext()).toEqual({});
});

test("who acts is noted by kind and id", () => {
  const fields = {};
  inLogContext(fields, () => noteActor({ type: "person", id: "E-1", role: "it_staff" }));
  expect(fields).toEqual({ actor_type: "person", actor_id: "E-1" });
});

test("what outlives a request is none of it", async () => {
  const later = inLogContext({ request_id: "a" }, () => outsideRequests(() => nextTurn().then(logContext)));
  expect(await later).toEqual({});
});
