import { expect, it } from "vitest";
import { BLANK_TICKET, isBlank } from "./new-ticket";

it("takes a form as blank until something in it is chosen or typed", () => {
  expect(isBlank(BLANK_TICKET)).toBe(true);
  expect(isBlank({})).toBe(true);
  expect(isBlank({ ...BLANK_TICKET, employeeId: "E1015" })).toBe(false);
  expect(isBlank({ title: "VPN" })).toBe(false);
  expect(isBlank({ confidential: true })).toBe(false);
});
