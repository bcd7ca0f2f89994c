import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { LOCALES, PRIORITIES, type Priority } from "@/db/enums";
import { PRIORITY_REPORTS, type Report } from "@/tests/support/priority-reports";
import { suggestPriority } from "./suggest-priority";

/** Reports of another hand than the one that chose the words. */
const BY_ANOTHER_HAND: Report[] = [
  ["urgent", "Wifi is down on the whole floor, nobody can work."],
  ["urgent", "I clicked a suspicious link and now all my files are encrypted, looks like ransomware."],
  ["high", "I can't log in since this morning, my account is locked out."],
  ["medium", "The printer in room 12 prints stripes."],
  ["low", "Could I get a second monitor? Not urgent, whenever you have time."],
  ["low", "How do I set an out-of-office reply?"],
  ["urgent", "Plus personne ne peut se connecter au VPN ce matin, tout le service est bloqué."],
  ["high", "Impossible de travailler, mon poste ne démarre plus et j'ai une échéance aujourd'hui."],
  ["medium", "Excel affiche une erreur quand j'ouvre le fichier des congés."],
  ["low", "J'aimerais un casque, rien d'urgent."],
  ["urgent", "De hele afdeling heeft geen internet, niemand kan bij de bestanden."],
  ["high", "Ik kan niet meer werken, mijn laptop start niet op. Graag met spoed."],
  ["medium", "De scanner op de tweede verdieping maakt vage scans."],
  ["low", "Vraagje: hoe stel ik een handtekening in? Geen haast."],
  ["urgent", "整个部门都无法上网，大家都没法办公。"],
  ["high", "我的电脑开不了机，完全无法工作，请尽快处理。"],
  ["medium", "会议室的投影仪颜色偏黄。"],
  ["low", "请问怎么设置邮件签名？不急。"],
  ["urgent", "Production line is down, the label station lost its connection."],
  ["urgent", "My work phone was stolen on the train."],
  ["high", "Locked out of my workstation, deadline at noon."],
  ["high", "Please help ASAP, Outlook does not start and I am in front of a customer."],
  ["medium", "Teams drops the sound now and then."],
  ["medium", "The label printer jams every third label."],
  ["low", "I would like a different keyboard, no rush."],
  ["low", "Quick question about the shared calendar."],
  ["urgent", "Panne générale de la messagerie, tous les collègues sont touchés."],
  ["urgent", "Je pense avoir été piraté après un courriel d'hameçonnage."],
  ["high", "Je suis bloquée, mon compte ne s'ouvre plus."],
  ["medium", "Le projecteur de la salle B scintille."],
  ["medium", "La souris sans fil se déconnecte parfois."],
  ["low", "Comment puis-je partager un agenda ? Pas urgent."],
  ["urgent", "Iedereen in de vestiging krijgt een foutmelding bij het kassasysteem."],
  ["urgent", "Productie ligt stil door een storing in het netwerk."],
  ["high", "Dringend: ik kan niet inloggen en moet zo presenteren."],
  ["medium", "De docking geeft geen beeld op het tweede scherm."],
  ["medium", "Soms valt het geluid weg in een gesprek."],
  ["low", "Ik zou graag een extra oplader willen, wanneer het uitkomt."],
  ["urgent", "全公司邮箱都收不到邮件。"],
  ["urgent", "收到钓鱼邮件并点了链接，账号可能被盗。"],
  ["high", "无法登录系统，今天必须提交报表，很急。"],
  ["medium", "打印机偶尔卡纸。"],
  ["medium", "Excel 打开大文件很慢。"],
  ["low", "希望能增加一个显示器，有空的时候再处理。"],
];

const shareRight = (reports: readonly Report[]) => reports.filter(([priority, report]) => suggestPriority(report) === priority).length / reports.length;

describe.each(LOCALES)("of reports in %s", (locale) => {
  const known = PRIORITY_REPORTS[locale].filter((_, at) => at % 2 === 0);
  const heldOut = PRIORITY_REPORTS[locale].filter((_, at) => at % 2 === 1);

  test.each(known)("%s: %s", (priority, report) => {
    expect(suggestPriority(report)).toBe(priority);
  });

  test("nine of ten are understood whose words were not looked at", () => {
    expect(shareRight(heldOut)).toBeGreaterThanOrEqual(0.9);
  });
});

test("of another hand's reports nine of ten are understood", () => {
  expect(shareRight(BY_ANOTHER_HAND)).toBeGreaterThanOrEqual(0.9);
});

describe("of the labelled sets' reports, by what a person would accept", () => {
  const labels = z.record(z.string(), z.array(z.enum(PRIORITIES)));
  const { known, judging } = z.object({ known: labels, judging: labels }).parse(JSON.parse(readFileSync("tests/fixtures/priorities.json", "utf8")));
  const document = z.object({ id: z.string(), title: z.string(), description: z.string().default("") });
  const lines = ["a1", "a2", "b1", "b2"].flatMap((part) => readFileSync(`tests/fixtures/eval/parts/${part}.jsonl`, "utf8").trim().split("\n"));
  const documents = new Map(lines.map((line) => document.parse(JSON.parse(line))).map(({ id, title, description }) => [id, `${title}\n${description}`]));

  function shareAccepted(accepted: Record<string, Priority[]>, suggest = suggestPriority): number {
    const entries = Object.entries(accepted);
    return entries.filter(([id, priorities]) => priorities.includes(suggest(documents.get(id) ?? ""))).length / entries.length;
  }

  test("nine of ten that the words were chosen by", () => {
    expect(shareAccepted(known)).toBeGreaterThanOrEqual(0.9);
  });

  test("five of six that judge them, more than the commonest priority would get", () => {
    expect(shareAccepted(judging)).toBeGreaterThanOrEqual(5 / 6);
    expect(shareAccepted(judging)).toBeGreaterThan(shareAccepted(judging, () => "medium"));
  });
});

test.each(["URGENT!!! The wallpaper is ugly", "URGENT URGENT changer ma photo", "DRINGEND!!! mijn muis is vies", "紧急！！！换个壁纸"])("who only shouts about a trifle gets no more than anyone: %s", (report) => {
  expect(suggestPriority(report)).toBe("medium");
});

test.each(["Please fix this ASAP!!!", "Merci de traiter au plus vite !", "Graag met spoed!!!", "请尽快处理！！！"])("who shouts without saying why gets no more than high: %s", (report) => {
  expect(suggestPriority(report)).toBe("high");
});

test.each(["This is not urgent", "Ce n’est pas urgent du tout", "Dit is niet dringend", "这个不急"])("a no is no yes: %s", (report) => {
  expect(suggestPriority(report)).toBe("low");
});

test.each([
  "My mail does not open, everyone else can open theirs.",
  "Chez moi ça ne marche pas, tout le monde peut imprimer.",
  "Mijn scanner doet het niet, iedereen kan gewoon scannen.",
  "大家都正常，只有我这里报错。",
  "Excel closes when I print. It works fine for everyone else.",
  "Les autres collègues n'ont rien, chez moi l'écran scintille.",
  "Bij mijn collega's werkt het, mijn scherm knippert.",
  "其他同事都正常，只有我的屏幕闪。",
])("what is said to be fine raises nothing: %s", (report) => {
  expect(suggestPriority(report)).toBe("medium");
});

test.each(["I got a phishing mail, I have not clicked it.", "Reçu un mail d'hameçonnage, je n'ai pas cliqué.", "Een phishingmail gekregen, heb niet geklikt.", "收到钓鱼邮件，没有点开。"])("an attack that nobody fell for is less than one that somebody did: %s", (report) => {
  expect(suggestPriority(report)).toBe("high");
});

test.each(["How do I get rid of this error?", "Comment faire pour cette erreur ?", "Hoe kan ik deze foutmelding oplossen?", "请问这个报错怎么弄？"])("a question about what is broken is more than a question: %s", (report) => {
  expect(suggestPriority(report)).toBe("medium");
});

test.each(["Ce n'est pas tres genant", "CE N’EST PAS TRÈS GÊNANT", "Ce n'est pas\ntrès gênant", "Ce n'est pas très gênant".normalize("NFD")])("how it is typed does not matter: %s", (report) => {
  expect(suggestPriority(report)).toBe("low");
});

test("that many are stopped is weighed against their own word that it can wait", () => {
  expect(suggestPriority("The whole floor cannot print in colour, no rush.")).toBe("medium");
});

test("reads a long text in a moment, and its beginning alone", () => {
  expect(suggestPriority(`${"x ".repeat(500_000)} ransomware`)).toBe("medium");
});

test.each(["clicked link sent ", "点链接电脑", "bestanden link klik ", "cliqué lien envoyé ", "\u0301", "﷽"])("is not slowed by what repeats the beginnings of its phrases: %s", (words) => {
  expect(suggestPriority(words.repeat(50_000))).toBeTypeOf("string");
});
