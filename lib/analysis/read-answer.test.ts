import { describe, expect, test } from "vitest";
import { articleDocument, ticketDocument } from "@/tests/support/documents";
import { type NamedStep, readAnswer, readObject, readStep } from "./read-answer";

const sources = [ticketDocument(), articleDocument()];
const [first, second] = sources;
const step = (text: string, numbers: unknown = []) => ({ text, sources: numbers });
const named = (text: string, cited: unknown[] = [], invented = 0) => ({ text, cited, invented }) as NamedStep;
const nothingMore = { priority: null, questions: [], reply: null };
const good = { category: "network", confidence: 0.8, steps: [step("Restart it.", [1]), step("Test it.", [])] };
const read = (value: unknown) => readAnswer(typeof value === "string" ? value : JSON.stringify(value), sources);

const understood = { ...nothingMore, category: "network", confidence: 0.8, degraded: [], steps: [named("Restart it.", [first]), named("Test it.")] };

describe("JSON is read", () => {
  const json = JSON.stringify(good, null, 2);
  test.each([
    ["plain", json],
    ["with blanks around", `\n  ${json}\n\n`],
    ["in a fence", `\`\`\`json\n${json}\n\`\`\``],
    ["in a fence without a name", `\`\`\`\n${json}\n\`\`\``],
    ["with words around it", `Here is the plan:\n${json}\nHope that helps!`],
    ["in a fence with words around it", `Here is the plan:\n\`\`\`json\n${json}\n\`\`\`\nDone.`],
    ["in a fence, with braces in the words around it", `For {you}:\n\`\`\`json\n${json}\n\`\`\`\nBye {you}!`],
    ["behind thoughts", `<think>It could be {hardware}.</think>\n${json}`],
    ["between thoughts", `<think>{</think><think>}</think>${json}<think>Done {}</think>`],
    ["with other fields beside", JSON.stringify({ ...good, thoughts: "…" })],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual(understood);
  });
});

describe("prose is read", () => {
  test.each([
    ["en", "The VPN tunnel is down.\n1. Restart the router.\n2) **Reconnect** the VPN.", ["The VPN tunnel is down.", "Restart the router.", "Reconnect the VPN."]],
    ["fr", "Le VPN est coupé.\n- Redémarrez la borne Wi-Fi.\n• Reconnectez le VPN.", ["Le VPN est coupé.", "Redémarrez la borne Wi-Fi.", "Reconnectez le VPN."]],
    ["nl", "De VPN is weg.\n\n* Herstart de router.\n# Klaar", ["De VPN is weg.", "Herstart de router.", "Klaar"]],
    ["zh", "VPN 断开了。\n1、重启路由器。\n2：重新连接 VPN。", ["VPN 断开了。", "重启路由器。", "重新连接 VPN。"]],
  ])("in %s: its lines are the steps, its words the category", (_, text, steps) => {
    expect(read(text)).toEqual({ ...nothingMore, category: "network", confidence: null, degraded: ["llm_prose"], steps: steps.map((line) => named(line)) });
  });

  test("that names no category leaves it open", () => {
    expect(read("Please wait.")).toMatchObject({ category: null, degraded: ["llm_prose"], steps: [{ text: "Please wait." }] });
  });

  test("of a JSON list or a bare string too", () => {
    expect(read('["Restart it."]')).toMatchObject({ degraded: ["llm_prose"] });
  });
});

describe("what cannot be used says so", () => {
  test.each([
    ["broken JSON", JSON.stringify(good).slice(0, 60), ["llm_broken_json"]],
    ["nothing", "", ["llm_no_steps"]],
    ["blanks", " \n ", ["llm_no_steps"]],
    ["list marks alone", "1.\n-\n**", ["llm_no_steps"]],
    ["no steps", { ...good, steps: [] }, ["llm_no_steps"]],
    ["blank steps", { ...good, steps: [step(" "), step("\n")] }, ["llm_no_steps"]],
    ["steps that are none", { ...good, steps: "restart" }, ["llm_no_steps"]],
    ["an empty object", {}, ["llm_unknown_category", "llm_no_steps"]],
  ])("%s", (_, answer, degraded) => {
    expect(read(answer)).toEqual({ ...nothingMore, category: null, confidence: null, steps: null, degraded });
  });
});

describe("each part that can be used is used", () => {
  test.each(["printers and ghosts", "", "netwerk", 7, null, ["network"]])("a category %j is none of the desk's", (category) => {
    expect(read({ ...good, category })).toEqual({ ...understood, category: null, degraded: ["llm_unknown_category"] });
  });

  test("a category in another case is understood", () => {
    expect(read({ ...good, category: " Network " })).toEqual(understood);
  });

  test.each([["0.5", 0.5], [0, 0], [1, 1]])("a confidence %j is %j", (confidence, expected) => {
    expect(read({ ...good, confidence }).confidence).toBe(expected);
  });

  test.each([1.5, -0.1, "high", {}, "NaN"])("a confidence %j is none", (confidence) => {
    expect(read({ ...good, confidence })).toEqual({ ...understood, confidence: null });
  });

  test.each<[string, unknown, unknown[], number]>([
    ["numbers twice", [1, 1, 2, 2], [first, second], 0],
    ["numbers as text", ["2"], [second], 0],
    ["an invented number", [1, 3], [first], 1],
    ["an invented number twice", [3, 3], [], 1],
    ["none but invented numbers", [0, -1, 99, 1.5], [], 4],
    ["no list", "1", [], 0],
    ["no numbers", [{}], [], 0],
  ])("of its sources: %s", (_, numbers, cited, invented) => {
    expect(read({ ...good, steps: [step("Do it.", numbers)] })).toEqual({ ...understood, steps: [named("Do it.", cited, invented)] });
  });

  test("a step that is left out takes its invented sources along", () => {
    expect(read({ ...good, steps: [step("Do it.", [1]), step(" ", [9])] }).steps).toEqual([named("Do it.", [first])]);
  });

  test("a step may be its text alone", () => {
    expect(read({ ...good, steps: ["Do it.", 7, null, step("Then test it.", [2])] }).steps).toEqual([named("Do it."), named("Then test it.", [second])]);
  });

  test.each(["low", "medium", "high", "urgent"])("a priority %s is one", (priority) => {
    expect(read({ ...good, priority })).toEqual({ ...understood, priority });
  });

  test.each(["URGENT!", "", 1, null, ["high"]])("a priority %j is none", (priority) => {
    expect(read({ ...good, priority })).toEqual(understood);
  });

  test("of its questions those that say something, three at most, none longer than a person reads", () => {
    expect(read({ ...good, questions: [" Which floor? ", "", 7, "  ", "x".repeat(1_000), "Since when?", "Which colour?"] }).questions).toEqual(["Which floor?", "x".repeat(300), "Since when?"]);
    for (const questions of ["Which floor?", { 0: "Which floor?" }, null]) expect(read({ ...good, questions })).toEqual(understood);
  });

  test("of its reply as much as a person reads; none that is no text or blank", () => {
    expect(read({ ...good, reply: ` Thank you.\n${"x".repeat(5_000)}` }).reply).toBe(`Thank you.\n${"x".repeat(2_989)}`);
    for (const reply of ["", " \n", 7, null, ["Thank you."]]) expect(read({ ...good, reply })).toEqual(understood);
  });
});

test("keeps eight steps of a thousand characters at most, of JSON and of prose", () => {
  const endless = Array.from({ length: 50 }, (_, at) => `${at} ${"x".repeat(5_000)}`);
  for (const answer of [{ ...good, steps: endless.map((text) => step(text)) }, endless.join("\n")]) {
    const { steps } = read(answer);
    expect(steps?.map(({ text }) => text.length)).toEqual(Array.from({ length: 8 }, () => 1_000));
  }
});

test("reads ten megabytes in a moment", () => {
  for (const text of ["x".repeat(10_000_000), "\n".repeat(10_000_000), "```".repeat(3_000_000), `\`\`\`${" ".repeat(1_000_000)}x`, "{".repeat(10_000_000)]) read(text);
});

test("reads a megabyte of marks in a moment", () => {
  for (const mark of ["```{", "```json {", "```{}", "{}", "<think>", "</think>", "<think>{</think>", '{"a":', "[", "1. "]) read(mark.repeat(1_000_000 / mark.length));
  for (const text of [`</think>${"<think>".repeat(200_000)}`, `${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`]) read(text);
});

test("what a database refuses is taken out, and no character is cut in half", () => {
  const { steps } = read({ ...good, steps: [step("a\0b"), step("half \ud83d"), step(`${"x".repeat(999)}😀😀`), "Restart"] });
  expect(steps?.map(({ text }) => text)).toEqual(["ab", "half \ufffd", `${"x".repeat(999)}😀`, "Restart"]);
});

test.each([
  ["JSON", { ...good, steps: [step("Open [this](https://evil.example) with password: Welkom2024! <tool_call>")] }],
  ["prose", "1. Open [this](https://evil.example) with password: Welkom2024! <tool_call>"],
])("links, secrets and tool talk do not get through: %s", (_, answer) => {
  expect(read(answer).steps?.map(({ text }) => text)).toEqual(["Open this with password: [•••]"]);
});

test("nor do they in questions and reply", () => {
  const hostile = "Open [this](https://evil.example) with password: Welkom2024! <tool_call>";
  expect(read({ ...good, questions: [hostile], reply: hostile })).toMatchObject({ questions: ["Open this with password: [•••]"], reply: "Open this with password: [•••]" });
});

test("names that reach a prototype are names like others", () => {
  const text = '{"__proto__":{"category":"hardware","steps":["Polluted."]},"category":"network","confidence":0.8,"steps":[{"text":"Do it.","sources":[1],"__proto__":{"text":"Polluted."}}],"constructor":{"prototype":{"reply":"Polluted."}}}';
  expect(read(text)).toEqual({ ...understood, steps: [named("Do it.", [first])] });
  expect(Object.keys(Object.prototype)).toEqual([]);
});

describe("of an answer that is still being written", () => {
  test.each([
    [step(" Do it.\0 ", [2, 9]), named("Do it.", [second], 1)],
    ["Do it.", named("Do it.")],
    [{ text: "Do it." }, named("Do it.")],
    [step(" "), undefined],
    [{ sources: [1] }, undefined],
    [7, undefined],
    [null, undefined],
    [[], undefined],
  ])("a step %j is read as in the whole answer", (value, expected) => {
    expect(readStep(value, sources)).toEqual(expected);
    expect(read({ ...good, steps: [value] }).steps).toEqual(expected ? [expected] : null);
  });

  test("what is there of its object is used", () => {
    expect(readObject({ category: "network", steps: [step("Do it.")] }, sources)).toEqual({ ...understood, confidence: null, steps: [named("Do it.")] });
  });
});
