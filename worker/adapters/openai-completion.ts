import { z } from "zod";
import { type Generation, ModelError } from "@/lib/ai/ports";
import { modelError } from "./model-faults";
import type { ServerAddress } from "./server-address";
import { textLines } from "./text-lines";

const said = z.object({ content: z.string().nullish() });

/** One event of a stream, or the whole answer of a server that does not stream. */
const completionPart = z.object({
  choices: z.array(z.object({ delta: said.nullish(), message: said.nullish(), finish_reason: z.string().nullish() })).optional(),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish(),
  error: z.unknown().optional(),
});
type CompletionPart = z.infer<typeof completionPart>;

/** Reads a chat completion, streamed or whole. Throws ModelError, SyntaxError for what is no JSON. */
export async function readCompletion(response: Response, server: ServerAddress, onText?: (piece: string) => void): Promise<Generation> {
  const answer: Generation = { text: "", promptTokens: null, completionTokens: null };
  let parts = 0;
  let ended = false;
  for await (const data of eventData(response)) {
    if (data === "[DONE]") {
      ended = true;
      break;
    }
    const part = parsePart(data, server);
    parts += 1;
    const choice = part.choices?.[0];
    const piece = choice?.delta?.content ?? choice?.message?.content;
    if (piece) {
      answer.text += piece;
      onText?.(piece);
    }
    if (choice?.finish_reason) ended = true;
    if (part.usage) {
      answer.promptTokens = part.usage.prompt_tokens;
      answer.completionTokens = part.usage.completion_tokens;
    }
  }
  if (!ended) throw modelError(parts > 0 ? "cut_off" : "malformed", server.name);
  return answer;
}

async function* eventData(response: Response): AsyncGenerator<string> {
  if (!response.body || !response.headers.get("content-type")?.startsWith("text/event-stream")) {
    yield await response.text();
    return;
  }
  // Each event of this protocol is one line of data; comments keep the connection open.
  for await (const line of textLines(response.body)) {
    if (line.startsWith("data:")) yield line.slice("data:".length).trim();
  }
}

function parsePart(data: string, server: ServerAddress): CompletionPart {
  const parsed = completionPart.safeParse(JSON.parse(data));
  if (!parsed.success) throw modelError("malformed", server.name);
  const { choices, usage, error } = parsed.data;
  if (error) throw new ModelError("refused", `${server.name} failed while answering: ${JSON.stringify(error).slice(0, 300)}`);
  if (!choices && !usage) throw modelError("malformed", server.name);
  return parsed.data;
}
