import { describe, expect, test } from "vitest";
import { cleanText } from "./clean-text";

describe("a greeting, a signature and what is quoted are left out", () => {
  test.each([
    ["English", "Hi team,\n\nThe VPN drops.\n\nKind regards,\nAda\n+31 20 123", "The VPN drops."],
    ["English with a quote", "Hello!\nStill broken.\n\nOn 24 Nov 2026, at 09:00, IT wrote:\n> restart it\n> please", "Still broken."],
    ["English with a mail signature", "The mouse is gone.\n-- \nAda\nFinance", "The mouse is gone."],
    ["French", "Bonjour à tous,\nLe VPN coupe.\nCordialement,\nÉloïse", "Le VPN coupe."],
    ["French with a quote", "Bonsoir\nToujours en panne.\nLe lun. 24 nov. 2026 à 09:00, IT a écrit :\n> redémarrez", "Toujours en panne."],
    ["Dutch", "Goedemorgen,\nDe VPN valt weg.\n\nMet vriendelijke groet,\nBram", "De VPN valt weg."],
    ["Dutch with a quote", "Beste collega's,\nNog steeds stuk.\nGroetjes\nBo\nOp ma 24 nov 2026 om 09:00 schreef IT:\n> herstart", "Nog steeds stuk."],
    ["Chinese", "您好，\n打印机卡纸了。\n谢谢！\n小王", "打印机卡纸了。"],
    ["Chinese with a quote", "大家好：\n还是不行。\n在 2026年11月24日，IT 写道：\n> 重启", "还是不行。"],
    ["lines that end as in Windows", "Hi,\r\nNo sound.\r\nRegards\r\nBo", "No sound."],
  ])("%s", (_, text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });
});

describe("what belongs to the report stays", () => {
  test.each([
    ["a first line that greets and reports at once", "Hello, my laptop is dead. Please help."],
    ["a first line that greets and reports, with more below", "Hi, printer on floor two jams\nSince Monday."],
    ["the same without a comma", "Hello my screen is black\nPlease help"],
    ["the same in Chinese", "你好，请问打印机怎么修\n今天早上坏的"],
    ["the same in French", "Bonjour, mon écran est noir\nDepuis lundi."],
    ["a word that begins like a greeting", "Hitachi display is broken"],
    ["a report that begins with the day", "Dagelijks valt de verbinding weg"],
    ["a signature's word inside a line", "It regards the printer\nPlease give my regards to nobody"],
    ["a quoted sign in a line", "a > b fails"],
    ["lines and blanks within", "One.\n\n  Two.\n\tThree."],
    ["thanks inside the text", "谢谢你们上次的帮助，但是打印机又坏了。"],
  ])("%s", (_, text) => {
    expect(cleanText(text)).toBe(text);
  });
});

test.each(["Hi", "Hello,", "您好", "Kind regards", "> quoted alone", "Bonjour,\nCordialement,\nÉloïse", "-- \nAda", "Hi,\n\n\n"])("never leaves nothing: %j", (text) => {
  expect(cleanText(text)).toBe(text.trim());
});

test("cleans any text in a moment", () => {
  for (const part of ["\n", " ", "> ", "On a", "hi ", "regards\n", "在"]) cleanText(part.repeat(100_000 / part.length));
});
