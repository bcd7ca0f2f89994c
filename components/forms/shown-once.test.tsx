import { expect, test } from "vitest";
import { render } from "@/tests/support/render";
import { ShownOnce } from "./shown-once";

test("a secret is a field under its name that cannot be changed, and nothing is announced before it is copied", () => {
  const page = render(<ShownOnce label="Key" value={'dw_<b>&"x'} hint="Until tomorrow." />);
  const field = page.one("textarea");
  expect(field.text).toBe('dw_<b>&"x');
  expect(field.attributes).toHaveProperty("readonly");
  expect(page.having("for", field.attributes.id ?? "")[0]?.text).toBe("Key");
  expect(page.having("role", "status")[0]?.text).toBe("");
});
