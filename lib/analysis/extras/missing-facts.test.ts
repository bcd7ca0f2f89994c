import { expect, test } from "vitest";
import { CATEGORIES } from "@/db/enums";
import { missingFacts } from "./missing-facts";

test("asks for what whoever solves it needs first, three things at most", () => {
  expect(missingFacts("It does not work.", "hardware")).toEqual(["device", "since", "error"]);
  expect(missingFacts("Help", "permission")).toEqual(["right", "approval", "error"]);
  for (const category of CATEGORIES) expect(missingFacts("Help", category)).toHaveLength(3);
});

test.each([
  ["hardware", "Since yesterday LT-20417 shows “Keyboard not found” in the office."],
  ["hardware", "Depuis hier le poste LT-20417 affiche « clavier absent » au bureau."],
  ["hardware", "Sinds gisteren toont LT-20417 op kantoor “Toetsenbord niet gevonden”."],
  ["hardware", "从昨天开始，办公室的 LT-20417 提示“找不到键盘”。"],
  ["network", "At home since this morning, error 809, my colleagues are fine."],
  ["network", "En télétravail depuis ce matin, erreur 809, mes collègues n'ont rien."],
  ["network", "Thuis sinds vanochtend fout 809, mijn collega's hebben niets."],
  ["network", "今天早上在家连不上，错误 809，同事都正常。"],
  ["permission", "I need the folder \"Budget 2027\", my manager approved it."],
  ["permission", "Il me faut le dossier « Budget 2027 », mon responsable a donné son accord."],
  ["permission", "Ik heb de map “Budget 2027” nodig, mijn leidinggevende is akkoord."],
  ["permission", "需要“预算2027”文件夹的权限，经理已审批。"],
] as const)("asks nothing of %s that tells all: %s", (category, report) => {
  expect(missingFacts(report, category)).toEqual([]);
});

test("asks for what alone is missing", () => {
  expect(missingFacts("Outlook 16.2 closes since Monday, my colleagues too.", "software")).toEqual(["error"]);
});

test("reads a long text in a moment", () => {
  missingFacts("a-".repeat(500_000), "hardware");
});
