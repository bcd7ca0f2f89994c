import { expect, it } from "vitest";
import { BLANK_TICKET, isBlank, toSend } from "./new-ticket";

it("takes a form as blank until something in it is chosen or typed", () => {
  expect(isBlank(BLANK_TICKET)).toBe(true);
  expect(isBlank({})).toBe(true);
  expect(isBlank({ ...BLANK_TICKET, employeeId: "E1015" })).toBe(false);
  expect(isBlank({ title: "VPN" })).toBe(false);
  expect(isBlank({ confidential: true })).toBe(false);
  expect(isBlank(toSend(BLANK_TICKET))).toBe(true);
});

it("sends each try under the same key, and the next ticket under another", () => {
  const first = toSend({ ...BLANK_TICKET, title: "VPN" });
  expect(first).toMatchObject({ title: "VPN", submission: expect.stringMatching(/^[0-9a-f]{32}$/) });
  expect(toSend({ ...first, title: "VPN is slow" }).submission).toBe(first.submission);
  expect(toSend(BLANK_TICKET).submission).not.toBe(first.submission);
});
