import { z } from "zod";
import { CATEGORIES, PRIORITIES } from "@/db/enums";

const MOST_STEPS = 5;
const STEP_CHARACTERS = 240;
const MOST_QUESTIONS = 3;
const QUESTION_CHARACTERS = 160;
const REPLY_CHARACTERS = 600;

/**
 * The answer as the model is asked for it, in the order in which it is to be written: what the page shows first comes first.
 * Short enough to be whole within its tokens, however talkative the model.
 */
export const generatedAnswer = z.object({
  category: z.enum(CATEGORIES),
  confidence: z.number().min(0).max(1),
  steps: z.array(z.object({ text: z.string().max(STEP_CHARACTERS), sources: z.array(z.int()).max(3) })).min(1).max(MOST_STEPS),
  priority: z.enum(PRIORITIES),
  questions: z.array(z.string().max(QUESTION_CHARACTERS)).max(MOST_QUESTIONS),
  reply: z.string().max(REPLY_CHARACTERS),
});

/** The same as JSON Schema, for servers that keep a model to one. */
export const answerSchema = (): Record<string, unknown> => {
  const { $schema: _, ...schema } = z.toJSONSchema(generatedAnswer);
  return schema;
};
