import { expect, test } from "vitest";
import { shownDetail } from "@/tests/support/shown-tickets";
import { mentionChoices } from "./mention-choices";

const ticket = shownDetail({
  employeeId: "E1",
  people: [
    { employeeId: "E1", name: "Odile Brandt", role: "employee" },
    { employeeId: "E2", name: "Kees de Wit", role: "it_staff" },
    { employeeId: "E3", name: "Anaïs Roy", role: "admin" },
  ],
});
const found = [{ employeeId: "E2", name: "Kees de Wit", department: "IT", email: "" }, { employeeId: "E9", name: "Keesje Smit", department: "IT", email: "" }];

const offered = (query: string, visibility: "public" | "internal") => mentionChoices(ticket, { query, visibility, found, writer: "E4" }).map(({ employeeId }) => employeeId);

test("a reply may mention the requester, a note may not: they would never read it", () => {
  expect(offered("", "public")).toEqual(["E1", "E2", "E3", "E9"]);
  expect(offered("", "internal")).toEqual(["E2", "E3", "E9"]);
});

test("nobody is offered oneself", () => {
  expect(mentionChoices(ticket, { query: "", visibility: "internal", found, writer: "E2" }).map(({ employeeId }) => employeeId)).toEqual(["E3", "E9"]);
});

test("people are found by any part of their name or id, without accents, each once", () => {
  expect(offered("kees", "internal")).toEqual(["E2", "E9"]);
  expect(offered("anais", "internal")).toEqual(["E3"]);
  expect(offered("e9", "public")).toEqual(["E9"]);
});
