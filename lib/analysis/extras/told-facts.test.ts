import { expect, test } from "vitest";
import { FACTS, tellsFact } from "./told-facts";

test.each([
  ["device", "SHA-LBL-04 prints white", "my Latitude is loud", "资产编号 20417", "1号台LP-220不动"],
  ["error", "LIC-380", "shows 49.38.07", "fout 809", "License Manager Error -9", "报 0x80070070", "« accès refusé par le serveur »", "'card not enrolled'", "ACCESS_DENIED"],
  ["since", "since the move", "depuis lundi", "sinds gisteren", "昨天换了交换机", "it started at 14:30", "il y a deux jours"],
  ["application", "Excel closes", "start je Ledgera", "SinistraPro bloque", "企业微信登不上", "de PACS-viewer"],
  ["place", "in the office", "en télétravail", "op de derde verdieping", "5楼会议室"],
  ["others", "my colleagues too", "que moi", "bij mijn collega's ook", "只有我一个人"],
  ["right", "the folder", "la boîte partagée", "de gedeelde map", "\\\\srv-fs02\\pharmacie", "共享文件夹"],
  ["approval", "my manager agreed", "validé par mon chef", "mijn leidinggevende is akkoord", "主任已同意"],
  ["tried", "I restarted it twice", "redémarré trois fois", "al herstart", "重启过了"],
] as const)("%s", (fact, ...reports) => {
  for (const report of reports) expect(tellsFact(report, fact), report).toBe(true);
});

test.each(FACTS)("a report of nothing tells no %s", (fact) => {
  for (const report of ["help", "au secours", "hulp", "救命", ""]) expect(tellsFact(report, fact)).toBe(false);
});
