import { env } from "@/lib/core/env";
import { createWorkerEmbedder } from "@/worker/adapters/worker-embedder";
import { wireModels } from "@/worker/wire-models";
import type { Command } from "../stack/run-command";
import { startWorkerProcess } from "../stack/start-processes";
import { type BenchPlace, benchPlace } from "./bench-line";
import { benchCounts } from "./bench-options";
import { openWorkshop } from "./bench-workshop";
import { countProgress } from "./count-progress";
import { labelledTickets } from "./labelled-tickets";
import { percentiles, type Timing } from "./percentiles";

export interface EmbedFigures extends Timing, BenchPlace {
  name: "embed";
  /** In the process of the model, or over the worker's /v1/embeddings as the web asks. */
  by: "process" | "http";
  characters: number;
  /** That are embedded at once. */
  texts: number;
  per_second: number;
  errors: number;
}

type Embed = (texts: string[]) => Promise<unknown>;

/** A line, a short report, a long one, and about as much as the model reads. */
const LENGTHS = [60, 250, 700, 1_600];
/** A search is cut into two texts at most. */
const BATCHES: Record<EmbedFigures["by"], number[]> = { process: [1, 8], http: [1, 2] };

/** Texts of one length, none twice: what was asked lately is not embedded again. */
function textsOf(words: string, characters: number, count: number): string[] {
  const step = Math.max(1, Math.floor((words.length - characters) / count));
  return Array.from({ length: count }, (_, at) => words.slice(at * step, at * step + characters));
}

async function* timeLengths(by: EmbedFigures["by"], embed: Embed, words: string, calls: number, place: BenchPlace): AsyncGenerator<EmbedFigures> {
  const sizes = LENGTHS.flatMap((length) => BATCHES[by].map((batch) => [length, batch] as const));
  const show = countProgress(by === "http" ? "embedding over the worker's port" : "embedding in this process", sizes.length);
  for (const [at, [characters, texts]] of sizes.entries()) {
    const given = textsOf(words, characters, texts * (calls + 1));
    const times: number[] = [];
    let errors = 0;
    for (let call = 0; call <= calls; call++) {
      const start = performance.now();
      const failed = await embed(given.slice(call * texts, (call + 1) * texts)).then(() => false, () => true);
      // The first warms up.
      if (call === 0) continue;
      if (failed) errors++;
      else times.push(performance.now() - start);
    }
    const seconds = times.reduce((sum, time) => sum + time, 0) / 1_000;
    yield { name: "embed", by, characters, texts, ...percentiles(times), per_second: Math.round((10 * times.length * texts) / seconds) / 10, errors, ...place };
    show(at + 1);
  }
}

/** The desk's embedding model by length of text, without a database, then as the web process reaches it. */
export async function* benchEmbed(command: Command): AsyncGenerator<EmbedFigures> {
  const { calls } = benchCounts({ calls: 50 });
  const { ctx, desk } = await openWorkshop(command);
  const { queries } = await labelledTickets();
  const words = queries.map(({ title, description }) => `${title} ${description}`).join(" ");
  const place = await benchPlace(ctx);
  const models = await wireModels(env());
  await models.ready();
  yield* timeLengths("process", (texts) => models.embedder.embed(texts, "query"), words, calls, place);
  await models.dispose();
  await startWorkerProcess(command, desk);
  const worker = createWorkerEmbedder(env());
  yield* timeLengths("http", (texts) => worker.embedQueries(texts), words, calls, place);
}
