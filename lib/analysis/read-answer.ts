import { z } from "zod";
import { CATEGORIES, type Category } from "@/db/enums";
import { plainText } from "@/lib/ai/plain-text";
import type { TeachingDocument } from "@/lib/search/found-document";
import type { Degradation } from "./degradations";
import { referenceTo } from "./evidence";
import { keywordScores } from "./keyword-scores";
import type { Step } from "./schema";

/** What was understood of a language model's answer; null steps: nothing that could be used. */
export interface ReadAnswer {
  category: Category | null;
  confidence: number | null;
  steps: Step[] | null;
  degraded: Degradation[];
}

const MOST_STEPS = 8;
const STEP_CHARACTERS = 1_000;
/** Of a step that may be endless. */
const READ_CHARACTERS = 10_000;

const looseStep = z
  .union([z.string().transform((text) => ({ text, sources: [] })), z.object({ text: z.string(), sources: z.array(z.coerce.number()).catch([]) })])
  .catch({ text: "", sources: [] });

/** Looser than the schema that the model was given: each part that can be used is used. */
const looseAnswer = z.object({
  category: z.string().catch(""),
  confidence: z.coerce.number().min(0).max(1).nullable().catch(null),
  steps: z.array(looseStep).catch([]),
});

/** What some models think aloud before they answer. */
const THOUGHTS = /<think>[\s\S]*?<\/think>/g;
const FENCE = /```(?:json)?\s*(\{[\s\S]*\})\s*```/;
const LIST_MARK = /^\s*(?:\d+[.)、:：]|[-*•#]+)\s*/;

const asCategory = (name: string): Category | null => CATEGORIES.find((category) => category === name.trim().toLowerCase()) ?? null;

/** A step as it can be stored and shown: plain text of whole characters, none that a database refuses. */
const stepText = (text: string): string => [...plainText(text.slice(0, READ_CHARACTERS).toWellFormed()).trim()].slice(0, STEP_CHARACTERS).join("");

const unusable = (degradation: Degradation): ReadAnswer => ({ category: null, confidence: null, steps: null, degraded: [degradation] });

/** Free text: its lines are the steps, its words the category. */
function readProse(text: string): ReadAnswer {
  const lines = text.split("\n").map((line) => line.replace(LIST_MARK, "").replaceAll("**", "").trim()).filter(Boolean);
  if (lines.length === 0) return unusable("llm_no_steps");
  const scores = keywordScores(text);
  const best = CATEGORIES.reduce((a, b) => (scores[b] > scores[a] ? b : a));
  const steps = lines.slice(0, MOST_STEPS).map((line) => ({ text: stepText(line), sources: [] }));
  return { category: scores[best] > 0 ? best : null, confidence: null, steps, degraded: ["llm_prose"] };
}

function readObject(value: unknown, sources: readonly TeachingDocument[]): ReadAnswer {
  const answer = looseAnswer.parse(value);
  const degraded: Degradation[] = [];
  const category = asCategory(answer.category);
  if (category === null) degraded.push("llm_unknown_category");
  const named = answer.steps.map(({ text, sources: numbers }) => ({
    text: stepText(text),
    cited: [...new Set(numbers)].map((number) => sources[number - 1]),
  }));
  const kept = named.filter(({ text }) => text !== "").slice(0, MOST_STEPS);
  if (kept.length === 0) return { ...unusable("llm_no_steps"), degraded: [...degraded, "llm_no_steps"] };
  if (kept.some(({ cited }) => cited.includes(undefined))) degraded.push("sources_dropped");
  const steps = kept.map(({ text, cited }) => ({ text, sources: cited.filter((source) => source !== undefined).map(referenceTo) }));
  return { category, confidence: answer.confidence, steps, degraded };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The JSON of an answer: all of it, what stands in a code fence, or what stands between its outermost braces. */
function findJson(text: string): unknown {
  const [from, to] = [text.indexOf("{"), text.lastIndexOf("}")];
  return parseJson(text) ?? parseJson(FENCE.exec(text)?.[1] ?? "") ?? (from < to ? parseJson(text.slice(from, to + 1)) : undefined);
}

/** Understands an answer as far as it goes: JSON, with words around it or without, or free text; broken JSON is not guessed at. */
export function readAnswer(text: string, sources: readonly TeachingDocument[]): ReadAnswer {
  const answer = text.replace(THOUGHTS, "").trim();
  const value = findJson(answer);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return readObject(value, sources);
  return /^(```(json)?\s*)?\{/.test(answer) ? unusable("llm_broken_json") : readProse(answer);
}
