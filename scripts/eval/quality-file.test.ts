import { describe, expect, test } from "vitest";
import { parseQualityFile, QualityFileError } from "./quality-file";

const history = { kind: "history", id: "h1", title: "VPN", description: "Drops.", language: "en", category: "network", resolution: "New profile." };
const article = { kind: "article", id: "a1", title: "VPN", content: "1. Reconnect.", language: "nl", category: "network" };
const query = { kind: "query", id: "q1", title: "VPN", description: "Weg.", language: "nl", category: "network", relevant: ["h1", "a1"] };
const feedback = { kind: "feedback", query: "q1", verdict: "accepted" };

const fileOf = (...lines: unknown[]) => lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");

function faultOf(text: string): string {
  try {
    parseQualityFile(text);
  } catch (error) {
    expect(error).toBeInstanceOf(QualityFileError);
    return error instanceof Error ? error.message : "";
  }
  return "";
}

test("sorts the lines by their kind and keeps the order of the queries", () => {
  const file = parseQualityFile(fileOf(query, history, { ...query, id: "q0" }, article, feedback));
  expect(file.queries.map(({ id }) => id)).toEqual(["q1", "q0"]);
  expect([file.history, file.articles, file.feedback]).toMatchObject([[history], [article], [feedback]]);
});

test("a query may leave out its category, what is relevant and its tags; nothing relevant is not left out", () => {
  const bare = { kind: "query", id: "q2", title: "x", description: "", language: "zh" };
  const { queries } = parseQualityFile(fileOf(bare, { ...bare, id: "q3", relevant: [], tags: ["short"] }));
  expect(queries).toEqual([{ ...bare, tags: [] }, { ...bare, id: "q3", relevant: [], tags: ["short"] }]);
});

test("blank lines, a line end at the end and those of Windows are no fault", () => {
  expect(parseQualityFile(`\n${fileOf(history, "", query).replaceAll("\n", "\r\n").replace("a1", "h1")}\r\n\n`).queries).toHaveLength(1);
});

describe("a fault is named with its line", () => {
  test.each([
    ["no JSON", "{", "line 2: no JSON"],
    ["a list", "[]", "line 2: "],
    ["an unknown kind", { ...history, kind: "ticket" }, "line 2: kind: "],
    ["an unknown language", { ...history, id: "h2", language: "de" }, "line 2: language: "],
    ["an unknown category", { ...article, category: "vpn" }, "line 2: category: "],
    ["a missing resolution", { ...history, id: "h2", resolution: undefined }, "line 2: resolution: "],
    ["an empty id", { ...history, id: "" }, "line 2: id: "],
    ["relevant that is no list", { ...query, relevant: "h1" }, "line 2: relevant: "],
    ["an unknown verdict", { ...feedback, verdict: "liked" }, "line 2: verdict: "],
  ])("%s", (_, line, fault) => {
    expect(faultOf(fileOf(history, line))).toContain(fault);
  });

  test("several faults of a line at once", () => {
    expect(faultOf(fileOf({ ...history, language: "de", title: "" }))).toMatch(/^line 1: .*title: .*; .*language: |^line 1: .*language: .*; .*title: /);
  });

  test("lines are counted with the blank ones", () => {
    expect(faultOf(fileOf(history, "", "", "{"))).toContain("line 4: no JSON");
  });
});

test("two documents with one id, and a query for a document that is not there", () => {
  expect(faultOf(fileOf(history, { ...article, id: "h1" }))).toBe("two documents have the same id");
  expect(faultOf(fileOf(history, query))).toBe("query q1: no document a1");
});

test("feedback on a query that is not there, and a correction to no category", () => {
  const asked = { ...query, relevant: [] };
  expect(faultOf(fileOf(asked, { ...feedback, query: "q9" }))).toBe("feedback: no query q9");
  expect(faultOf(fileOf({ ...asked, category: undefined }, { ...feedback, verdict: "corrected" }))).toBe("feedback: query q1 has no category to correct to");
});

test("an empty file has no queries", () => {
  expect(parseQualityFile("")).toEqual({ history: [], articles: [], queries: [], feedback: [] });
});
