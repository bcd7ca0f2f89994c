import { expect, test } from "vitest";
import { CATEGORIES } from "@/db/enums";
import { missingFacts } from "./missing-facts";

test("asks for what whoever solves it needs first, three things at most", () => {
  expect(missingFacts("It does not work.", "hardware")).toEqual(["device", "since", "tried"]);
  expect(missingFacts("Help", "permission")).toEqual(["right", "approval"]);
  for (const category of CATEGORIES) expect(missingFacts("Help, it says no.", category).length).toBeLessThanOrEqual(3);
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
  expect(missingFacts("Outlook 16.2 closes since Monday, my colleagues too.", "software")).toEqual(["error", "tried"]);
});

test.each([
  ["software", "Matlab shows a message and closes."],
  ["software", "L'application affiche un message et se ferme."],
  ["software", "Het programma geeft een melding en sluit."],
  ["software", "软件弹了个提示就闪退了。"],
  ["network", "The share refuses me."],
] as const)("asks for the words of a message that is only spoken of: %s, %s", (category, report) => {
  expect(missingFacts(report, category)).toContain("error");
});

test.each(["The fan is loud.", "Le ventilateur fait du bruit.", "De ventilator maakt lawaai.", "风扇声音很大。"])("asks for no words of what says none: %s", (report) => {
  expect(missingFacts(report, "hardware")).toEqual(["device", "since", "tried"]);
});

test.each(["I spilt coffee on my keyboard.", "Ma tablette est tombée.", "Mijn scherm is gebroken.", "屏幕摔碎了。"])("asks of what is damaged which it is, and no more: %s", (report) => {
  expect(missingFacts(report, "hardware")).toEqual(["device"]);
});

test.each([
  ["other", "Is there an Excel course?"],
  ["software", "Comment faire pour changer la langue ?"],
  ["hardware", "Kan ik een tweede scherm lenen?"],
  ["other", "请问怎么申请会议室？"],
] as const)("asks nothing back of who asks or wishes: %s, %s", (category, report) => {
  expect(missingFacts(report, category)).toEqual([]);
});

test.each(["My account is locked.", "Mon compte est bloqué.", "Mijn account is geblokkeerd.", "我的账号被锁了。"])("asks nobody who is shut out for an approval: %s", (report) => {
  const asked = missingFacts(report, "permission");
  expect(asked).toContain("since");
  expect(asked).not.toContain("approval");
});

test("what the requester said afterwards counts, however long the report", () => {
  const report = `It crashes. ${"Again. ".repeat(1_000)}`;
  expect(missingFacts(report, "software")).toContain("error");
  expect(missingFacts(`${report}\nError 0x80070005`, "software")).not.toContain("error");
});

test("nobody is asked for nothing but what they have tried", () => {
  expect(missingFacts("LT-20417 is hot since Monday.", "hardware")).toEqual([]);
});

test("reads a long text in a moment", () => {
  for (const words of ["a-", "a1-", "A", "“", "'a ", "0x", "A_"]) missingFacts(words.repeat(200_000), "hardware");
});
