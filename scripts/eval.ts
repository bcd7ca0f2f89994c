import { writeFile } from "node:fs/promises";
import { models } from "@/lib/core/runtime";
import { type EvaluatedFile, detailLines } from "./eval/detail-lines";
import { openDeskOfItsOwn } from "./eval/desk-of-its-own";
import { evalOptions } from "./eval/eval-options";
import { evalProgress } from "./eval/eval-progress";
import { type QualityFile, QualityFileError, readQualityFile } from "./eval/quality-file";
import { report } from "./eval/report";
import { evaluateFile } from "./eval/run-quality";
import { summary } from "./eval/summary";

/** A desk of its own for each file, so that none knows what another holds; and the names of the models. */
async function evaluateInOwnDesk(name: string, file: QualityFile) {
  const desk = await openDeskOfItsOwn();
  try {
    const queries = await evaluateFile(desk, file, evalProgress(name));
    const { embedder, generator } = models();
    return { evaluated: { name, queries }, embedding: embedder.model, generation: generator.model };
  } finally {
    await desk.close();
  }
}

async function writeDetails(path: string, lines: string): Promise<void> {
  await writeFile(path, lines).catch((error: unknown) => {
    throw new QualityFileError(`cannot write ${path}: ${error instanceof Error ? error.message : String(error)}`);
  });
}

async function main(): Promise<void> {
  const options = evalOptions(process.argv.slice(2));
  const files = [];
  for (const { path, name } of options.files) files.push({ name, file: await readQualityFile(path) });
  const evaluated: EvaluatedFile[] = [];
  let [embedding, generation] = ["", ""];
  for (const { name, file } of files) {
    const done = await evaluateInOwnDesk(name, file);
    evaluated.push(done.evaluated);
    [embedding, generation] = [done.embedding, done.generation];
  }
  const reported = report(evaluated.map(({ name, queries }) => ({ name, outcomes: queries.map(({ outcome }) => outcome) })), options);
  const usedModel = evaluated.some(({ queries }) => queries.some(({ details }) => details.source === "llm"));
  process.stderr.write(summary(reported));
  process.stdout.write(`${JSON.stringify({ ...reported, embedding_model: embedding, generator: usedModel ? generation : "rules" })}\n`);
  if (options.details) await writeDetails(options.details, detailLines(evaluated));
}

try {
  await main();
} catch (error) {
  if (!(error instanceof QualityFileError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
