import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { chunkText } from "@/lib/search/chunk-text";
import { teachingScope } from "@/lib/search/document-scope";
import { reportText } from "@/lib/search/document-text";
import type { EmbeddedText } from "@/lib/search/rank-documents";
import { retrieve } from "@/lib/search/retrieve";
import { searchVectors } from "@/lib/search/search-vectors";
import { findVectorSpace, type VectorSpace } from "@/lib/search/vector-space";
import { wireModels, type WiredModels } from "@/worker/wire-models";
import type { QueryLine } from "../eval/quality-file";
import type { Command } from "../stack/run-command";
import { say } from "../stack/say";
import { type BenchPlace, benchPlace } from "./bench-line";
import { benchCounts } from "./bench-options";
import { openWorkshop } from "./bench-workshop";
import { countProgress } from "./count-progress";
import { embedSources } from "./embed-sources";
import { fillSolvedTickets } from "./fill-solved-tickets";
import { fillVectors, type IndexFigures } from "./fill-vectors";
import { labelledTickets } from "./labelled-tickets";
import { percentiles, type Timing } from "./percentiles";

interface RetrieveFigures extends Timing, BenchPlace {
  name: "retrieve";
  /** Vectors alone, words alone, or both as the analysis calls it; embedding the question is not in it. */
  by: "vectors" | "words" | "both";
  documents: number;
  per_second: number;
  errors: number;
  /** Share of the documents nearest by exact search that the index finds too. */
  recall_at_3?: number;
  recall_at_10?: number;
}

export type RetrieveLine = RetrieveFigures | ({ name: "retrieve"; by: "index"; documents: number } & BenchPlace & IndexFigures);

interface Question {
  text: string;
  vectors: Float32Array[];
}

const EXACT_ASKED = 200;

async function embedQuestions({ embedder }: WiredModels, queries: readonly QueryLine[]): Promise<Question[]> {
  const progress = countProgress("embedding the questions", queries.length);
  const questions: Question[] = [];
  for (const query of queries) {
    const text = reportText(query);
    questions.push({ text, vectors: await embedder.embed(chunkText(text, embedder.profile.chunkTokens), "query") });
    progress(questions.length);
  }
  return questions;
}

async function timeAll(questions: readonly Question[], ask: (question: Question) => Promise<unknown>): Promise<Timing & { per_second: number; errors: number }> {
  const times: number[] = [];
  for (const question of questions) {
    const start = performance.now();
    const isThere = await ask(question).then(() => true, () => false);
    if (isThere) times.push(performance.now() - start);
  }
  const seconds = times.reduce((sum, time) => sum + time, 0) / 1_000;
  return { ...percentiles(times), per_second: Math.round((10 * times.length) / seconds) / 10, errors: questions.length - times.length };
}

/** None is asked twice, since a worker is not: one in four warms up unmeasured, one is for words alone, two are for both. */
const quarters = (questions: readonly Question[]) => Map.groupBy(questions.map((question, at) => ({ question, quarter: at % 4 })), ({ quarter }) => quarter);

const nearest = (similarities: ReadonlyMap<string, number>) => [...similarities].sort((a, b) => b[1] - a[1]).map(([key]) => key);

const shared = (found: readonly string[], exact: readonly string[], first: number) => {
  const wanted = new Set(exact.slice(0, first));
  return found.slice(0, first).filter((key) => wanted.has(key)).length / wanted.size;
};

async function recall(ctx: Ctx, space: VectorSpace, questions: readonly Question[]): Promise<{ recall_at_3: number; recall_at_10: number }> {
  const progress = countProgress("comparing with exact search", questions.length);
  const sums = { recall_at_3: 0, recall_at_10: 0 };
  for (const [at, { vectors }] of questions.entries()) {
    const found = nearest(await searchVectors(ctx, { space, vectors, scope: teachingScope(null) }));
    const exact = await ctx.db.transaction(async (tx) => {
      await tx.execute(sql`set local enable_indexscan = off`);
      return nearest(await searchVectors({ ...ctx, db: tx }, { space, vectors, scope: teachingScope(null) }));
    });
    sums.recall_at_3 += shared(found, exact, 3) / questions.length;
    sums.recall_at_10 += shared(found, exact, 10) / questions.length;
    progress(at + 1);
  }
  return { recall_at_3: Number(sums.recall_at_3.toFixed(4)), recall_at_10: Number(sums.recall_at_10.toFixed(4)) };
}

async function* run(ctx: Ctx, models: WiredModels, documents: number): AsyncGenerator<RetrieveLine> {
  const { history, queries } = await labelledTickets();
  const { model, profile } = models.embedder;
  await fillSolvedTickets(ctx, history, documents, countProgress("writing tickets", documents));
  const sources = await embedSources(models.embedder, history);
  say("building the index of the vectors");
  const index = await fillVectors(ctx, model, sources);
  const place = await benchPlace(ctx);
  yield { name: "retrieve", by: "index", documents, ...index, ...place };
  await ctx.db.execute(sql`vacuum analyze`);
  const space = await findVectorSpace(ctx, model);
  if (!space) throw new TypeError("there is no vector space");
  const questions = await embedQuestions(models, queries);
  const found = await recall(ctx, space, questions.slice(0, EXACT_ASKED));
  const embeddedOf = ({ vectors }: Question): EmbeddedText => ({ model, vectors, similarThreshold: profile.similarThreshold });
  const ask = (question: Question, embedded: EmbeddedText | null) => retrieve(ctx, { text: question.text, asking: "1", embedded });
  say("asking by vectors, by words and by both");
  const of = quarters(questions);
  const [warming, forWords, forBoth] = [[0], [1], [2, 3]].map((picked) => picked.flatMap((quarter) => (of.get(quarter) ?? []).map(({ question }) => question)));
  const askVectors = ({ vectors }: Question) => searchVectors(ctx, { space, vectors, scope: teachingScope("1") });
  const askBoth = (question: Question) => ask(question, embeddedOf(question));
  await timeAll(warming ?? [], askBoth);
  yield { name: "retrieve", by: "vectors", documents, ...(await timeAll(questions, askVectors)), ...found, ...place };
  yield { name: "retrieve", by: "words", documents, ...(await timeAll(forWords ?? [], (question) => ask(question, null))), ...place };
  yield { name: "retrieve", by: "both", documents, ...(await timeAll(forBoth ?? [], askBoth)), ...place };
}

/** Retrieval among solved tickets in four languages on native PostgreSQL, in a database of its own; the model's real vectors, with noise. */
export async function* benchRetrieve(command: Command): AsyncGenerator<RetrieveLine> {
  const { documents } = benchCounts({ documents: 100_000 });
  const { ctx } = await openWorkshop(command, { EMBEDDING_OFFLINE: "1" });
  const models = await wireModels(env());
  command.onEnd(models.dispose);
  await models.ready();
  yield* run(ctx, models, documents);
}
