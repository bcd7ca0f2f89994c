import { describe, expect, test } from "vitest";
import { articleDocument, ticketDocument } from "@/tests/support/documents";
import { referenceTo } from "./evidence";
import { readAnswer } from "./read-answer";

const sources = [ticketDocument(), articleDocument()];
const [first, second] = sources.map(referenceTo);
const step = (text: string, numbers: unknown = []) => ({ text, sources: numbers });
const good = { category: "network", confidence: 0.8, steps: [step("Restart it.", [1]), step("Test it.", [])] };
const read = (value: unknown) => readAnswer(typeof value === "string" ? value : JSON.stringify(value), sources);

const understood = { category: "network", confidence: 0.8, degraded: [], steps: [{ text: "Restart it.", sources: [first] }, { text: "Test it.", sources: [] }] };

describe("JSON is read", () => {
  const json = JSON.stringify(good, null, 2);
  test.each([
    ["plain", json],
    ["with blanks around", `\n  ${json}\n\n`],
    ["in a fence", `\`\`\`json\n${json}\n\`\`\``],
    ["in a fence without a name", `\`\`\`\n${json}\n\`\`\``],
    ["with words around it", `Here is the plan:\n${json}\nHope that helps!`],
    ["in a fence with words around it", `Here is the plan:\n\`\`\`json\n${json}\n\`\`\`\nDone.`],
    ["behind thoughts", `<think>It could be {hardware}.</think>\n${json}`],
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
    expect(read(text)).toEqual({ category: "network", confidence: null, degraded: ["llm_prose"], steps: steps.map((line) => ({ text: line, sources: [] })) });
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
    expect(read(answer)).toEqual({ category: null, confidence: null, steps: null, degraded });
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

  test.each<[string, unknown, unknown[], string[]]>([
    ["numbers twice", [1, 1, 2, 2], [first, second], []],
    ["numbers as text", ["2"], [second], []],
    ["an invented number", [1, 3], [first], ["sources_dropped"]],
    ["none but invented numbers", [0, -1, 99, 1.5], [], ["sources_dropped"]],
    ["no list", "1", [], []],
    ["no numbers", [{}], [], []],
  ])("of its sources: %s", (_, numbers, kept, degraded) => {
    expect(read({ ...good, steps: [step("Do it.", numbers)] })).toEqual({ ...understood, degraded, steps: [{ text: "Do it.", sources: kept }] });
  });

  test("an invented source of a step that is left out is not worth a word", () => {
    expect(read({ ...good, steps: [step("Do it.", [1]), step(" ", [9])] }).degraded).toEqual([]);
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
