import { expect, test } from "vitest";
import { isWorthASearch, markWords, matchesWords, ticketNumberIn } from "./matching";

test("a label is found by its words in any order, without accents and capitals", () => {
  expect(matchesWords("Résolu cette semaine", "semaine resolu")).toBe(true);
  expect(matchesWords("Résolu cette semaine", "semaine mois")).toBe(false);
  expect(matchesWords("打开收件箱", "收件")).toBe(true);
  expect(matchesWords("Inbox", "  ")).toBe(true);
});

const shown = (text: string, typed: string) => markWords(text, typed).map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text)).join("");

test("what was typed is marked wherever it stands, with the accents that the text has", () => {
  expect(shown("Réseau lent, réseau perdu", "reseau")).toBe("[Réseau] lent, [réseau] perdu");
  expect(shown("VPN of thuis", "thuis vpn")).toBe("[VPN] of [thuis]");
  expect(shown("打印机卡纸", "打印")).toBe("[打印]机卡纸");
});

test("a text keeps every letter, whatever is marked in it", () => {
  for (const text of ["a\u0301bc 👩🏽‍💻 def", "ﬁle", "İstanbul"]) expect(markWords(text, "b f i").map((piece) => piece.text).join("")).toBe(text.normalize("NFC"));
  expect(markWords("Printer", "")).toEqual([{ text: "Printer", isMarked: false }]);
});

test("a ticket's number is known with or without its letters, and not before it can be whole", () => {
  expect(ticketNumberIn(" tk20261124007 ")).toBe("TK20261124007");
  expect(ticketNumberIn("20261124007")).toBe("TK20261124007");
  expect(ticketNumberIn("TK2026112400")).toBeUndefined();
  expect(ticketNumberIn("TK20261124007x")).toBeUndefined();
});

test("one letter asks for nothing yet, one sign of Chinese does", () => {
  expect([isWorthASearch("a "), isWorthASearch("ab"), isWorthASearch("网")]).toEqual([false, true, true]);
});
