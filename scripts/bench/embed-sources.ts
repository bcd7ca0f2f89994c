import { ticketPassages } from "@/lib/search/document-text";
import type { Embedder } from "@/lib/ai/ports";
import type { HistoryLine } from "../eval/quality-file";
import { countProgress } from "./count-progress";
import type { SourceVectors } from "./fill-vectors";

/** The vectors of solved tickets, of report and resolution apart. */
export async function embedSources(embedder: Embedder, history: readonly HistoryLine[]): Promise<SourceVectors[]> {
  const progress = countProgress("embedding what the tickets are made of", history.length);
  const vectors: SourceVectors[] = [];
  for (const ticket of history) {
    const [report, resolution] = await embedder.embed(ticketPassages(ticket).map(({ text }) => text), "passage");
    if (report && resolution) vectors.push({ report, resolution });
    progress(vectors.length);
  }
  return vectors;
}
