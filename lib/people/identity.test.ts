import { describe, expect, test } from "vitest";
import { identityOf } from "./identity";

const jane = identityOf({ names: ["Jane Doe"], email: "jane.doe@desk.example", placeholder: "E7" });
const of = (name: string) => identityOf({ names: [name], email: "x@desk.example", placeholder: "E7" });

describe("a person is found and replaced", () => {
  test.each([
    ["Please call Jane Doe back.", "Please call E7 back."],
    ["JANE DOE's laptop; jane  doe\nagain", "E7's laptop; E7\nagain"],
    ["Doe, Jane (Finance)", "E7 (Finance)"],
    ["Doe Jane", "E7"],
    ["CV_Jane_Doe.pdf, jane-doe.png, JaneDoe2.txt", "CV_E7.pdf, E7.png, JaneDoe2.txt"],
    ["请联系Jane Doe处理", "请联系E7处理"],
    ["<Jane.Doe@Desk.example>, mailto:jane.doe%40desk.example.", "<E7>, mailto:E7."],
    ["login jane.doe", "login E7"],
  ])("%j", (text, rest) => {
    expect(jane.withoutIt(text)).toBe(rest);
    expect(jane.isIn(text)).toBe(true);
  });

  test.each(["Jane Doering", "Mary-Jane", "Doe", "xjane.doex", "joann.jane.doe2", "other@desk.example", ""])("%j is somebody else or nobody", (text) => {
    expect(jane.withoutIt(text)).toBe(text);
    expect(jane.isIn(text)).toBe(false);
  });

  test("a mail address is not part of a longer one", () => {
    const ann = identityOf({ names: [], email: "ann@desk.example", placeholder: "E7" });
    for (const other of ["joann@desk.example", "ann@desk.example.org", "j.ann@desk.example", "ann@desk.examples"]) expect(ann.withoutIt(other)).toBe(other);
    const odd = identityOf({ names: [], email: "o'brien+it-x&y@desk.example", placeholder: "E7" });
    expect(odd.withoutIt("to O'Brien+it-x&y@desk.example, o'brien@desk.example")).toBe("to E7, o'brien@desk.example");
    expect(ann.withoutIt("-ann@desk.example\n+ann@desk.example")).toBe("-E7\n+E7");
    expect(ann.withoutIt("ann@desk.example. 问ann@desk.example吧")).toBe("E7. 问E7吧");
  });
});

describe("names of all kinds", () => {
  test.each([
    ["王小明", "昨天王小明说打印机坏了", "昨天E7说打印机坏了"],
    ["王 小明", "王小明和 小明 王", "E7和 E7"],
    ["José García", "JOSÉ GARCÍA, Jose Garcia, garcía josé, José García", "E7, E7, E7, E7"],
    ["Siobhán O'Brien-Kelly", "O’Brien Kelly, Siobhan", "E7"],
    ["Jan van der Berg", "Berg, Jan van der; van der Berg, Jan", "E7; E7"],
    ["Max", "Max turned the max volume down", "E7 turned the max volume down"],
    ["Suharto", "SUHARTO suharto Suhartono", "E7 E7 Suhartono"],
    ["Li Wu", "Li Wu, Wu, Li; liwu", "E7, E7; liwu"],
    ["A+ (B)", "a, b", "E7"],
    ["???", "???", "???"],
  ])("%s", (name, text, rest) => {
    expect(of(name).withoutIt(text)).toBe(rest);
  });
});

test("JSON is searched in all its depth, keys too, and else left as it is", () => {
  const value = { steps: [{ text: "Ask Jane Doe", sources: [1, null, true] }], "Jane Doe": 0.5 };
  expect(jane.withoutIt(value)).toEqual({ steps: [{ text: "Ask E7", sources: [1, null, true] }], E7: 0.5 });
  expect(jane.isIn(value)).toBe(true);
  expect(jane.isIn({ n: 1, at: null })).toBe(false);
});

test("a placeholder with a dollar sign is put in as it is", () => {
  expect(identityOf({ names: ["Jane Doe"], email: "j@d.example", placeholder: "$&1" }).withoutIt("Jane Doe")).toBe("$&1");
});

test("what the database looks for first leaves nothing out that is found", () => {
  const like = (pattern: string, text: string) => new RegExp(`^${pattern.split("%").map((part) => part.replace(/[^\p{L}\p{N}]/gu, "\\$&")).join(".*")}$`, "isu").test(text);
  const found = (name: string, text: string) => of(name).candidates.some((words) => words.every((word) => like(word, text)));
  for (const [name, text] of [["José García", "jose GARCIA"], ["José García", "GARCÍA, JOSÉ"], ["王小明", "找王小明"], ["O'Brien", "o’brien"], ["Émile", "ÉMILE"]] as const) expect(found(name, text), text).toBe(true);
  expect(found("José García", "jose only")).toBe(false);
});
