import { expect, test } from "vitest";
import type { Locale } from "@/db/enums";
import { detectLanguage } from "./detect-language";

test.each<[Locale, string]>([
  ["en", "My screen stays black after the update"],
  ["en", "No internet in the meeting room"],
  ["en", "Please unlock my account, I forgot the password"],
  ["fr", "Imprimante en panne"],
  ["fr", "Je n'arrive plus à ouvrir ma session depuis ce matin"],
  ["fr", "Mot de passe oublié"],
  ["nl", "Scherm blijft zwart"],
  ["nl", "De printer op de tweede verdieping doet het niet meer"],
  ["nl", "Wachtwoord vergeten"],
  ["zh", "打印机卡纸了"],
  ["zh", "无法登录"],
  ["zh", "VPN 连不上"],
])("%s: %s", (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});

test.each<[string, Locale, string]>([
  ["Chinese among product names", "zh", "Outlook 和 Teams 都打不开，重启 Exchange Server 也没用"],
  ["one Chinese word in an English report", "en", "The document named 报告 does not open on my computer since this morning, please help"],
  ["Dutch with an English message", "nl", "Ik krijg steeds de melding Access denied als ik de gedeelde map wil openen"],
  ["French with a code", "fr", "L'installation s'arrête avec ERR_SSL_VERSION_OR_CIPHER_MISMATCH sur mon poste"],
  ["Dutch behind a long code", "nl", "DNS_PROBE_FINISHED_NXDOMAIN C:\\Windows\\System32\\drivers\\etc\\hosts: de server is onbereikbaar"],
])("%s", (_, language, text) => {
  expect(detectLanguage(text)).toBe(language);
});

test.each(["", " ", "12345", "!?", "VPN", "0x0000007B", "rot-print-03", "ERR_CERT_DATE_INVALID", "https://intranet.example/home?id=4", "hallo", "Bonjour", "a@desk.example", "👍", "مرحبا"])(
  "%j gives no sign",
  (text) => {
    expect(detectLanguage(text)).toBeUndefined();
  },
);

test("decides over any text in a moment", () => {
  for (const text of ["x".repeat(100_000), "字".repeat(100_000), "/".repeat(100_000), "a_".repeat(50_000)]) detectLanguage(text);
});
