import { z } from "zod";
import { CATEGORIES, type Category } from "@/db/enums";
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

/** Looser than the schema that the model was given: each part that can be used is used. */
const looseAnswer = z.object({
  category: z.string().catch(""),
  confidence: z.coerce.number().min(0).max(1).nullable().catch(null),
  steps: z.array(z.object({ text: z.string(), sources: z.array(z.coerce.number()).catch([]) })).catch([]),
});

const FENCE = /^```(?:json)?([\s\S]*)```$/;
const LIST_MARK = /^\s*(?:\d+[.)、:：]|[-*•#]+)\s*/;

const asCategory = (name: string): Category | null => CATEGORIES.find((category) => category === name.trim().toLowerCase()) ?? null;

const unusable = (degradation: Degradation): ReadAnswer => ({ category: null, confidence: null, steps: null, degraded: [degradation] });

/** Free text: its lines are the steps, its words the category. */
function readProse(text: string): ReadAnswer {
  const lines = text.split("\n").map((line) => line.replace(LIST_MARK, "").replaceAll("**", "").trim()).filter(Boolean);
  if (lines.length === 0) return unusable("llm_no_steps");
  const scores = keywordScores(text);
  const best = CATEGORIES.reduce((a, b) => (scores[b] > scores[a] ? b : a));
  const steps = lines.slice(0, MOST_STEPS).map((line) => ({ text: line.slice(0, STEP_CHARACTERS), sources: [] }));
  return { category: scores[best] > 0 ? best : null, confidence: null, steps, degraded: ["llm_prose"] };
}

function readObject(value: unknown, sources: readonly TeachingDocument[]): ReadAnswer {
  const answer = looseAnswer.parse(value);
  const degraded: Degradation[] = [];
  const category = asCategory(answer.category);
  if (category === null) degraded.push("llm_unknown_category");
  const named = answer.steps.map(({ text, sources: numbers }) => ({
    text: text.trim().slice(0, STEP_CHARACTERS),
    cited: [...new Set(numbers)].map((number) => sources[number - 1]),
  }));
  const kept = named.filter(({ text }) => text !== "").slice(0, MOST_STEPS);
  if (kept.length === 0) return { ...unusable("llm_no_steps"), degraded: [...degraded, "llm_no_steps"] };
  if (kept.some(({ cited }) => cited.includes(undefined))) degraded.push("sources_dropped");
  const steps = kept.map(({ text, cited }) => ({ text, sources: cited.filter((source) => source !== undefined).map(referenceTo) }));
  return { category, confidence: answer.confidence, steps, degraded };
}

/** Understands an answer as far as it goes: JSON, JSON in a code fence, or free text; broken JSON is not guessed at. */
export function readAnswer(text: string, sources: readonly TeachingDocument[]): ReadAnswer {
  const trimmed = text.trim();
  const bare = FENCE.exec(trimmed)?.[1]?.trim() ?? trimmed;
  if (!bare.startsWith("{")) return readProse(bare);
  let value: unknown;
  try {
    value = JSON.parse(bare);
  } catch {
    return unusable("llm_broken_json");
  }
  return readObject(value, sources);
}
