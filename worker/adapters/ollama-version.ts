import { z } from "zod";
import type { ModelVersion } from "@/lib/ai/llm-state";

const word = z.string().min(1).max(100);

const listed = z.object({ digest: word, details: z.object({ parameter_size: word.nullish().catch(null), quantization_level: word.nullish().catch(null) }).nullish().catch(null) });

/** What Ollama's list says of the build of a model; null when it says nothing of use. */
export function ollamaVersion(entry: unknown): ModelVersion | null {
  const { success, data } = listed.safeParse(entry);
  return success ? { digest: data.digest, parameterSize: data.details?.parameter_size ?? null, quantization: data.details?.quantization_level ?? null } : null;
}
