import { expect, test } from "vitest";
import { markWords } from "./mark-words";

const marked = (text: string, ...wanted: string[]) => markWords(text, wanted).map((passage) => (passage.isMarked ? `[${passage.text}]` : passage.text)).join("");

test.each([
  ["The Printer beside two printers", ["printer"], "The [Printer] beside two [printers]"],
  ["Réseau privé", ["reseau"], "[Réseau] privé"],
  ["The art of cartography", ["art"], "The [art] of cartography"],
  ["Error ERR-4107 on srv-web-01", ["err-4107", "srv-web-01"], "Error [ERR-4107] on [srv-web-01]"],
  ["De printer-server is uit", ["printer"], "De [printer-server] is uit"],
  ["重启打印机，再打印测试页", ["打印", "打印机"], "重启[打印机]，再[打印]测试页"],
  ["VPN 连接失败", ["vpn", "连接"], "[VPN] [连接]失败"],
])("in %o the words %o are marked", (text, wanted, shown) => {
  expect(marked(text, ...wanted)).toBe(shown);
});

test("nothing is lost or doubled, whatever was looked for", () => {
  const text = "打印机 offline? Ça marche — printer/scanner.";
  for (const wanted of [[], ["打印", "印机"], ["printer", "scanner", "ca"]]) expect(markWords(text, wanted).map((passage) => passage.text).join("")).toBe(text);
});
