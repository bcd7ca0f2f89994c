import { expect, it } from "vitest";
import { nextAddress, signInAddress } from "./next-address";

it.each(["/tickets/TK20261124001", "/tickets?status=pending&search=a%20b", "/tickets/new"])("goes to %s", (wanted) => {
  expect(nextAddress(wanted)).toBe(wanted);
});

it.each([undefined, "", "/", "tickets", "//evil.example", "/\\evil.example", "/\t/evil.example", "/.//evil.example", "https://evil.example/tickets", "javascript:alert(1)", "/sign-in", "/sign-in?next=/sign-in", "/api/auth/sign-out"])(
  "goes home instead of %s",
  (wanted) => {
    expect(nextAddress(wanted)).toBe("/tickets");
  },
);

it("keeps the way back in the address", () => {
  expect(signInAddress("/tickets?status=pending")).toBe("/sign-in?next=%2Ftickets%3Fstatus%3Dpending");
  expect(signInAddress("/tickets")).toBe("/sign-in");
});
