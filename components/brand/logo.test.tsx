import { expect, test } from "vitest";
import { render } from "@/tests/support/render";
import { Logo } from "./logo";

test("the logo takes the colour and the size of where it stands, and is not read out", () => {
  const logo = render(<Logo className="size-6 text-accent" />).one("svg");
  expect(logo.attributes).toMatchObject({ class: "size-6 text-accent", "aria-hidden": "true" });
  expect(logo.all("path").map(({ attributes }) => [attributes.stroke, attributes.fill])).toEqual([["currentColor", "none"], ["currentColor", "none"]]);
});
