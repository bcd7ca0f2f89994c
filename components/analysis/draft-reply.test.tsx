import { expect, test } from "vitest";
import { LOCALES } from "@/db/enums";
import { MESSAGES } from "@/app/_i18n/messages";
import { render } from "@/tests/support/render";
import { DraftReply } from "./draft-reply";

test.each(LOCALES)("stands in %s under its name, in the ticket's language, with a way to copy it", (locale) => {
  const page = render(<DraftReply text={"Beste Ada,\n\nWe zijn ermee bezig."} language="nl" />, { locale });
  const { draftReply, copy } = MESSAGES[locale].Analysis;
  expect(page.one("h3").text).toBe(draftReply);
  expect(page.having("lang", "nl").map(({ text }) => text)).toEqual([expect.stringContaining("We zijn ermee bezig.")]);
  expect(page.one("button").spoken).toBe(copy);
});
