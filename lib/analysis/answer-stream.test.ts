import { describe, expect, test } from "vitest";
import { AnswerStream } from "./answer-stream";

const steps = [
  { text: 'Open "Settings" \\ Printers,\tthen {restart} [it].\n', sources: [1, 2] },
  { text: "重启打印机 😀，然后打印测试页。", sources: [] },
  "Imprimez une page d’essai é.",
  { text: "Done </think> <think> ``` }", sources: [9] },
];
const answer = { category: "hardware", confidence: 0.8, steps, priority: "low", questions: ["Which floor?"], reply: "你好 😀" };
const whole = { category: "hardware", confidence: 0.8, steps, hasAllSteps: true };

/** What is told of an answer that comes in pieces, and how many pieces had come by then. */
function stream(pieces: readonly string[]) {
  const told: { step: unknown; after: number }[] = [];
  let count = 0;
  const stream = new AnswerStream((step) => told.push({ step, after: count }));
  for (const piece of pieces) {
    count += 1;
    stream.push(piece);
  }
  return { steps: told.map(({ step }) => step), told, soFar: stream.soFar };
}

const cutAt = (text: string, ...places: number[]) => [0, ...places].map((from, at) => text.slice(from, places[at] ?? text.length));
const everyCut = (text: string) => Array.from({ length: text.length + 1 }, (_, at) => cutAt(text, at));
const unitByUnit = (text: string) => Array.from({ length: text.length }, (_, at) => text.charAt(at));

const plain = JSON.stringify(answer, null, 1);
const escaped = JSON.stringify(answer).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

describe.each([
  ["plain", plain],
  ["with all signs escaped", escaped],
  ["in a code fence", `\`\`\`json\n${plain}\n\`\`\``],
  ["with words around it", `Here is the plan, as you wished:\n${plain}\nHope that helps {you}!`],
  ["behind thoughts", `<think>Is it {"steps":["No."]}? Or a < b?</think>\n${plain}`],
  ["behind several thoughts", `<think>{</think> Well. <think>}{ hm</think>${plain}<think>{}</think>`],
  ["behind half marks", `<thin <think </think> ${plain}`],
])("%s", (_, text) => {
  test("each step comes whole, once and in order, wherever the text is cut", () => {
    for (const pieces of [...everyCut(text), unitByUnit(text), [text]]) {
      const { steps: told, soFar } = stream(pieces);
      expect([told, soFar]).toEqual([steps, whole]);
    }
  });

  test("each comes with its own last sign, not later", () => {
    const { told } = stream(unitByUnit(text));
    const ends = told.map(({ after }) => text.slice(0, after).trimEnd().at(-1));
    expect(ends).toEqual(["}", "}", '"', "}"]);
    expect(new Set(told.map(({ after }) => after)).size).toBe(steps.length);
  });
});

test("two cuts in a row hide no mark", () => {
  const text = "<think>{</think>{\"steps\":[1]}";
  for (let first = 0; first <= text.length; first++) for (let second = first; second <= text.length; second++) expect(stream(cutAt(text, first, second)).steps).toEqual([1]);
});

test("of an answer that breaks off, all that was whole by then is there", () => {
  const listEnd = plain.lastIndexOf("]", plain.indexOf('"priority"'));
  for (let end = 0; end <= plain.length; end++) {
    const { steps: told, soFar } = stream([plain.slice(0, end)]);
    expect(told).toEqual(steps.slice(0, told.length));
    expect(soFar.steps).toEqual(told);
    expect(soFar.hasAllSteps).toBe(end > listEnd);
  }
});

test.each([
  ["a word", '{"category":"network","steps":["Restart it.", restart]}'],
  ["a missing comma", '{"category":"network","steps":["Restart it." "Test it."]}'],
  ["a half escape", '{"category":"network","steps":["Restart it.", "\\x"]}'],
  ["a line end in a text", '{"category":"network","steps":["Restart it.", "Test\nit."]}'],
])("JSON that is broken by %s keeps what was whole before", (_, text) => {
  for (const pieces of [[text], unitByUnit(text), [text, text]]) expect(stream(pieces)).toMatchObject({ steps: ["Restart it."], soFar: { category: "network", hasAllSteps: false } });
});

test("no other part of an answer is taken for a step", () => {
  const text = JSON.stringify({ plan: { steps: ["No."] }, questions: ["No."], steps: [["Yes.", ["No."]], { steps: ["No."], text: "Yes." }], reply: ["No."] });
  expect(stream(unitByUnit(text)).steps).toEqual([["Yes.", ["No."]], { steps: ["No."], text: "Yes." }]);
});

test("steps that are no list are none", () => {
  for (const given of [{ 0: "No.", steps: "No.", category: "network" }, "No.", 7, null, []]) {
    expect(stream([JSON.stringify({ category: "hardware", steps: given })])).toMatchObject({ steps: [], soFar: { category: "hardware", hasAllSteps: true } });
  }
});

test("steps twice are the first ones", () => {
  expect(stream(['{"steps":["One."],"steps":["Two.","Three'])).toMatchObject({ steps: ["One."], soFar: { hasAllSteps: true } });
});

test("names that reach a prototype are names like others", () => {
  const { steps: told, soFar } = stream(['{"__proto__":{"steps":["No."],"category":"network"},"steps":[{"__proto__":{"text":"No."}}],"constructor":1}']);
  expect([told.length, Object.getPrototypeOf(told[0]) === Object.prototype, soFar.category]).toEqual([1, true, undefined]);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test("thousands of steps are eight", () => {
  const many = Array.from({ length: 20_000 }, (_, at) => ({ text: `Step ${at}`, sources: [] }));
  expect(stream([JSON.stringify({ steps: many })])).toMatchObject({ steps: many.slice(0, 8), soFar: { steps: many.slice(0, 8), hasAllSteps: true } });
});

const inPieces = (text: string, size: number) => Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size));

test.each([
  ["prose", "Restart it. "],
  ["thoughts that do not end", "<think>"],
  ["thoughts in a row", "<think>{</think>"],
  ["half marks", "<"],
  ["objects in each other", '{"a":'],
])("a megabyte of %s in small pieces is passed over in a moment", (_, mark) => {
  for (const size of [16, 4_096]) expect(stream(inPieces(mark.repeat(1_000_000 / mark.length), size)).steps).toEqual([]);
});

test("lists in each other, however deep, are closed in a moment", () => {
  const deep = `${"[".repeat(300_000)}${"1,".repeat(200_000)}1${"]".repeat(300_000)}`;
  expect(stream(inPieces(`{"plan":${deep},"steps":["Restart it."]}`, 16)).steps).toEqual(["Restart it."]);
  expect(stream([`{"steps":["Restart it.",${deep}]}`]).soFar).toMatchObject({ hasAllSteps: true });
});
