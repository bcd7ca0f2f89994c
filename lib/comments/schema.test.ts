import { expect, test } from "vitest";
import { comment } from "./schema";

const said = { id: "1", body: "Restarted it.", visibility: "internal", employeeId: null, writtenByType: "api_key", mentions: ["E-2", "E-1"], createdAt: new Date(0) };

test("a key that speaks for itself is no person, and no comment says which key, job or ticket stands behind it", () => {
  expect(comment.parse({ ...said, writtenBy: "17", ticketId: "4" })).toEqual(said);
});

test.each([{ visibility: "secret" }, { writtenByType: "model" }, { employeeId: undefined }, { mentions: null }])("%j is no comment", (wrong) => {
  expect(comment.safeParse({ ...said, ...wrong }).error?.issues).toMatchObject([{ path: Object.keys(wrong) }]);
});
