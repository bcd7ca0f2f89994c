import { describe, expect, test } from "vitest";
import type { Priority } from "@/db/enums";
import { suggestPriority } from "./suggest-priority";

/** Reports by which the words were chosen. */
const KNOWN: [Priority, string][] = [
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
];

/** Reports that were written afterwards, and judge them. */
const UNKNOWN: [Priority, string][] = [
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

const shareRight = (reports: typeof KNOWN) => reports.filter(([priority, report]) => suggestPriority(report) === priority).length / reports.length;

test.each(KNOWN)("%s: %s", (priority, report) => {
  expect(suggestPriority(report)).toBe(priority);
});

test("of reports that were not known when the words were chosen, at least five in six are understood", () => {
  expect(shareRight(UNKNOWN)).toBeGreaterThanOrEqual(5 / 6);
});

describe("who only shouts", () => {
  test.each(["URGENT!!! The wallpaper is ugly", "URGENT URGENT changer ma photo", "DRINGEND!!! mijn muis is vies", "紧急！！！换个壁纸"])("gets no more than high: %s", (report) => {
    expect(suggestPriority(report)).toBe("high");
  });
});

test.each(["This is not urgent", "Ce n'est pas urgent du tout", "Dit is niet dringend", "这个不急"])("a no is no yes: %s", (report) => {
  expect(suggestPriority(report)).toBe("low");
});

test("reads a long text in a moment, and its beginning alone", () => {
  expect(suggestPriority(`${"x ".repeat(500_000)} ransomware`)).toBe("medium");
});
