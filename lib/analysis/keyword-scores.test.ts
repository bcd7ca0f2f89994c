import { describe, expect, test } from "vitest";
import { CATEGORIES, type Category } from "@/db/enums";
import { keywordScores } from "./keyword-scores";

function bestOf(text: string): Category {
  const scores = keywordScores(text);
  return CATEGORIES.reduce((a, b) => (scores[b] > scores[a] ? b : a));
}

describe.each<[Category, string[]]>([
  ["hardware", ["The printer has a paper jam", "L'imprimante fait un bourrage papier", "De printer heeft een papierstoring, de toner is op", "打印机卡纸，硒鼓没有墨了"]],
  ["software", ["Excel crashes when I open a macro", "Excel plante à l'ouverture d'une macro", "Excel crasht bij het openen van een macro", "Excel 打开宏就闪退"]],
  ["network", ["The VPN tunnel drops and Wi-Fi is slow", "Le VPN coupe et le Wi-Fi est lent", "De VPN valt weg en de wifi is traag", "VPN 连不上，无线网络也断了"]],
  ["permission", ["I forgot my password and am locked out", "J'ai oublié mon mot de passe, compte verrouillé", "Wachtwoord vergeten, account vergrendeld", "忘记密码，账号被锁定了"]],
])("%s", (category, texts) => {
  test.each(texts)("%s", (text) => {
    expect(bestOf(text)).toBe(category);
  });
});

test("a text that names nothing scores nothing", () => {
  expect(keywordScores("")).toEqual({ hardware: 0, software: 0, network: 0, permission: 0, other: 0 });
  expect(Object.values(keywordScores("zzz"))).toEqual([0, 0, 0, 0, 0]);
});

test("a term counts once, however often it stands there and in however many dictionaries", () => {
  expect(keywordScores("vpn")).toEqual(keywordScores("VPN vpn Vpn"));
  expect(keywordScores("vpn").network).toBe(3);
});

test("a term is found at the start of a word, in its forms and after Chinese, and not inside a word", () => {
  expect(keywordScores("imprimante").hardware).toBe(keywordScores("imprim").hardware);
  expect(keywordScores("用vpn").network).toBe(3);
  expect(keywordScores("xvpn 4vpn").network).toBe(0);
});

test("accents and curly apostrophes make no difference", () => {
  expect(keywordScores("L’ECRAN NE S’ALLUME PLUS")).toEqual(keywordScores("l'écran ne s'allume plus"));
  expect(keywordScores("l'écran ne s'allume plus").hardware).toBeGreaterThan(0);
});

test("signs in a term are signs and no pattern", () => {
  expect(keywordScores("169.254").network).toBe(3);
  expect(keywordScores("169x254").network).toBe(0);
});

test("scores any text in a moment", () => {
  for (const text of ["a".repeat(100_000), "打".repeat(50_000), "won't ".repeat(15_000)]) keywordScores(text);
});
