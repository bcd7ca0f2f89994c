import { expect, test } from "vitest";
import { LOCALES } from "@/db/enums";
import { MESSAGES } from "@/app/_i18n/messages";
import { render } from "@/tests/support/render";
import { AUTONYMS } from "./autonyms";
import { ForeignLanguage } from "./foreign-language";
import { LOCALE_COOKIE } from "./locale-cookie";
import { LocaleMenu } from "./locale-menu";

test.each([["zh", "zh 语言"], ["fr", "fr Langue"], ["nl", "nl Taal"]] as const)("the language menu shows %s as the language of the page", (locale, spoken) => {
  const button = render(<LocaleMenu chooseLocale={() => Promise.resolve()} />, { locale }).one("button");
  expect(button.spoken).toBe(spoken);
  expect(button.attributes).toMatchObject({ "aria-haspopup": "menu", "aria-busy": "false" });
});

test("a language calls itself as the other words of its page do", () => {
  for (const locale of LOCALES) expect(AUTONYMS[locale].toLowerCase()).toBe(MESSAGES[locale].Languages[locale].toLowerCase());
});

test.each([["zh", "荷兰语"], ["en", "Dutch"], ["fr", "Néerlandais"]] as const)("a text in Dutch is marked for who reads %s", (locale, name) => {
  const [mark] = render(<ForeignLanguage language="nl" />, { locale }).all("span");
  expect(mark?.attributes.title?.toLowerCase()).toBe(name.toLowerCase());
  expect(mark?.spoken.toLowerCase()).toBe(name.toLowerCase());
  expect(mark?.having("aria-hidden", "true").map(({ text }) => text)).toEqual(["nl"]);
});

test.each(LOCALES)("a text in the reader's own %s is not marked", (locale) => {
  expect(render(<ForeignLanguage language={locale} />, { locale }).children).toEqual([]);
});

test("the language's cookie keeps its name, or every choice ever made would be lost", () => {
  expect(LOCALE_COOKIE).toBe("deskwise_locale");
});
