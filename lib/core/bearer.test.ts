import { expect, test } from "vitest";
import { carriesToken } from "./bearer";

test.each(["Bearer s3cret", "bearer s3cret", "BEARER   s3cret"])("%j carries it", (header) => {
  expect(carriesToken(header, "s3cret")).toBe(true);
});

test.each([null, undefined, "", "s3cret", "Bearer", "Bearer ", "Bearer s3cre", "Bearer s3crets", "Bearer S3CRET", "Basic s3cret", "Bearer s3cret x", " Bearer s3cret", "Bearer s3cret\n"])(
  "%j does not",
  (header) => {
    expect(carriesToken(header, "s3cret")).toBe(false);
  },
);

test("an empty token is carried by nobody", () => {
  for (const header of ["Bearer ", "Bearer", ""]) expect(carriesToken(header, "")).toBe(false);
});
