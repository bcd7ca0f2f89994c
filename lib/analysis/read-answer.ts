import { z } from "zod";
import { CATEGORIES, type Category, PRIORITIES, type Priority } from "@/db/enums";
import { plainText } from "@/lib/ai/plain-text";
import type { TeachingDocument } from "@/lib/search/found-document";
import type { Degradation } from "./degradations";
import { keywordScores } from "./keyword-scores";

/** A step with the sources that it names, before anybody looked whether they support it. */
export interface NamedStep {
  text: string;
  cited: TeachingDocument[];
  /** Numbers of sources that the model was not given. */
  invented: number;
}

/** What was understood of a language model's answer; null steps: nothing that could be used. */
export interface ReadAnswer {
  category: Category | null;
  confidence: number | null;
  steps: NamedStep[] | null;
  priority: Priority | null;
  questions: string[];
  reply: string | null;
  degraded: Degradation[];
}

export const MOST_STEPS = 8;
const STEP_CHARACTERS = 1_000;
/** Of a step that may be endless. */
const READ_CHARACTERS = 10_000;
const MOST_QUESTIONS = 3;
const QUESTION_CHARACTERS = 300;
const REPLY_CHARACTERS = 3_000;

const looseStep = z
  .union([z.string().transform((text) => ({ text, sources: [] })), z.object({ text: z.string(), sources: z.array(z.coerce.number()).catch([]) })])
  .catch({ text: "", sources: [] });

/** Looser than the schema that the model was given: each part that can be used is used. */
const looseAnswer = z.object({
  category: z.string().catch(""),
  confidence: z.coerce.number().min(0).max(1).nullable().catch(null),
  steps: z.array(looseStep).catch([]),
  priority: z.enum(PRIORITIES).nullable().catch(null),
  questions: z.array(z.string().catch("")).catch([]),
  reply: z.string().catch(""),
});

const [THOUGHT, THOUGHT_END, FENCE] = ["<think>", "</think>", "```"];
const LIST_MARK = /^\s*(?:\d+[.)、:：]|[-*•#]+)\s*/;

const asCategory = (name: string): Category | null => CATEGORIES.find((category) => category === name.trim().toLowerCase()) ?? null;

/** What a model wrote as it can be stored and shown: plain text of whole characters, none that a database refuses. */
const shownText = (text: string, characters: number): string => [...plainText(text.slice(0, READ_CHARACTERS).toWellFormed()).trim()].slice(0, characters).join("");

const nothing = { category: null, confidence: null, priority: null, questions: [], reply: null };

const unusable = (...degraded: Degradation[]): ReadAnswer => ({ ...nothing, steps: null, degraded });

/** Free text: its lines are the steps, its words the category. */
function readProse(text: string): ReadAnswer {
  const lines = text.split("\n").map((line) => line.replace(LIST_MARK, "").replaceAll("**", "").trim()).filter(Boolean);
  if (lines.length === 0) return unusable("llm_no_steps");
  const scores = keywordScores(text);
  const best = CATEGORIES.reduce((a, b) => (scores[b] > scores[a] ? b : a));
  const steps = lines.slice(0, MOST_STEPS).map((line) => ({ text: shownText(line, STEP_CHARACTERS), cited: [], invented: 0 }));
  return { ...nothing, category: scores[best] > 0 ? best : null, steps, degraded: ["llm_prose"] };
}

function nameStep({ text, sources: numbers }: z.output<typeof looseStep>, sources: readonly TeachingDocument[]): NamedStep {
  const named = [...new Set(numbers)].map((number) => sources[number - 1]);
  const cited = named.filter((source) => source !== undefined);
  return { text: shownText(text, STEP_CHARACTERS), cited, invented: named.length - cited.length };
}

/** One step of an answer that is still being written; undefined when nothing of it can be used. */
export function readStep(value: unknown, sources: readonly TeachingDocument[]): NamedStep | undefined {
  const step = nameStep(looseStep.parse(value), sources);
  return step.text === "" ? undefined : step;
}

/** An answer's object, or as much of it as was whole when it ended. */
export function readObject(value: object, sources: readonly TeachingDocument[]): ReadAnswer {
  const answer = looseAnswer.parse(value);
  const category = asCategory(answer.category);
  const degraded: Degradation[] = category === null ? ["llm_unknown_category"] : [];
  const steps = answer.steps.map((step) => nameStep(step, sources)).filter(({ text }) => text !== "").slice(0, MOST_STEPS);
  if (steps.length === 0) return unusable(...degraded, "llm_no_steps");
  const questions = answer.questions.map((question) => shownText(question, QUESTION_CHARACTERS)).filter(Boolean).slice(0, MOST_QUESTIONS);
  const reply = shownText(answer.reply, REPLY_CHARACTERS) || null;
  return { category, confidence: answer.confidence, steps, priority: answer.priority, questions, reply, degraded };
}

/** Without what some models think aloud before they answer. */
function withoutThoughts(text: string): string {
  let [said, from] = ["", 0];
  for (let start = text.indexOf(THOUGHT); start !== -1; start = text.indexOf(THOUGHT, from)) {
    const end = text.indexOf(THOUGHT_END, start);
    if (end === -1) break;
    said += text.slice(from, start);
    from = end + THOUGHT_END.length;
  }
  return said + text.slice(from);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** From the first opening mark to the last closing one; nothing where there are no two. */
function outermost(text: string, opening: string, closing: string): string {
  const [from, to] = [text.indexOf(opening), text.lastIndexOf(closing)];
  return from < to ? text.slice(from, to + closing.length) : "";
}

/** The JSON of an answer: all of it, what stands in a code fence, or what stands between its outermost braces. */
const findJson = (text: string): unknown =>
  parseJson(text) ?? parseJson(outermost(outermost(text, FENCE, FENCE), "{", "}")) ?? parseJson(outermost(text, "{", "}"));

/** Understands an answer as far as it goes: JSON, with words around it or without, or free text; broken JSON is not guessed at. */
export function readAnswer(text: string, sources: readonly TeachingDocument[]): ReadAnswer {
  const answer = withoutThoughts(text).trim();
  const value = findJson(answer);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return readObject(value, sources);
  return /^(```(json)?\s*)?\{/.test(answer) ? unusable("llm_broken_json") : readProse(answer);
}
