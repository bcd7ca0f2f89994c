import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { models } from "@/lib/core/runtime";
import { openDeskOfItsOwn } from "./eval/desk-of-its-own";
import { figures, figuresBy } from "./eval/figures";
import { parseQualityFile, QualityFileError } from "./eval/quality-file";
import { evaluateFile } from "./eval/run-quality";

const USAGE = "usage: npm run eval -- FILE.jsonl [--details OUT.jsonl]";

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: { details: { type: "string" } }, allowPositionals: true });
  const [path] = positionals;
  if (path === undefined) throw new QualityFileError(USAGE);
  const text = await readFile(path, "utf8").catch(() => {
    throw new QualityFileError(`cannot read ${path}`);
  });
  const file = parseQualityFile(text);
  const desk = await openDeskOfItsOwn();
  try {
    const evaluated = await evaluateFile(desk, file, (done, total) => process.stderr.write(`\r${done} of ${total}`));
    process.stderr.write("\n");
    const outcomes = evaluated.map(({ outcome }) => outcome);
    const report = {
      ...figures(outcomes),
      by_language: figuresBy(outcomes, ({ language }) => [language]),
      by_tag: figuresBy(outcomes, ({ tags }) => tags),
      embedding_model: models().embedder.model,
      generator: evaluated.some(({ details }) => details.source === "llm") ? models().generator.model : "rules",
    };
    if (values.details) await writeFile(values.details, evaluated.map(({ details }) => `${JSON.stringify(details)}\n`).join(""));
    process.stdout.write(`${JSON.stringify(report)}\n`);
    return 0;
  } finally {
    await desk.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof QualityFileError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
