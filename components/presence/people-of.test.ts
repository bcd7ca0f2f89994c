import { expect, test } from "vitest";
import { peopleOf } from "./people-of";

test("an answer and an event say who is there in the same way", () => {
  const people = [{ employee_id: "E-7", name: "Zoë", state: "typing", seen_at: "2026-11-24T09:41:07.000Z" }];
  const expected = [{ employeeId: "E-7", name: "Zoë", state: "typing", seenAt: new Date("2026-11-24T09:41:07.000Z") }];
  expect([peopleOf({ people }), peopleOf({ ticket_id: "7", people })]).toEqual([expected, expected]);
});

test.each([undefined, null, {}, { people: "all" }, { people: [{ employee_id: "E-7", state: "asleep" }] }])("%j says that nobody is", (json) => {
  expect(peopleOf(json)).toEqual([]);
});
