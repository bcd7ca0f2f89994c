import { expect, test } from "vitest";
import { secretOf } from "./secret-of";

test("a secret is shown in groups of four, whole", () => {
  expect(secretOf("otpauth://totp/Deskwise:a%40b.example?secret=ABCDEFGHIJ&issuer=Deskwise")).toBe("ABCD EFGH IJ");
  expect(secretOf("otpauth://totp/x?secret=ABCDEFGH")).toBe("ABCD EFGH");
  expect(secretOf("otpauth://totp/x")).toBe("");
});
