import { writeFile } from "node:fs/promises";
import { lentTexts } from "@/lib/analysis/classifier/lent-texts";
import { reportText } from "@/lib/search/document-text";
import { learnOptions } from "./eval/learn-options";
import { type QualityFile, QualityFileError, readQualityFile } from "./eval/quality-file";
import { type LabelledText, learnNgrams } from "./ngrams/learn-ngrams";

const USAGE = "usage: npm run ngrams -- FILE.jsonl… --out WEIGHTS.json [--least-texts N] [--ridge X]";

/** What a file's reports and articles say, where their category is known; not how they were solved. */
function textsOf({ history, articles, queries }: QualityFile): LabelledText[] {
  const reports = [...history, ...queries].flatMap((ticket) => (ticket.category ? [{ text: reportText(ticket), category: ticket.category }] : []));
  return [...reports, ...articles.map(({ title, content, category }) => ({ text: `${title}\n${content}`, category }))];
}

/** Learns from labelled tickets, and from the texts that a new desk is lent, which character n-grams go with which category. */
async function main(): Promise<void> {
  const { paths, out, numbers } = learnOptions(process.argv.slice(2), USAGE, { "least-texts": 5, ridge: 3e-5 });
  const texts: LabelledText[] = lentTexts().map(({ category, passages }) => ({ text: passages.map(({ text }) => text).join("\n"), category }));
  for (const path of paths) texts.push(...textsOf(await readQualityFile(path)));
  const learnt = await learnNgrams(texts, { leastTexts: numbers["least-texts"], ridge: numbers.ridge });
  await writeFile(out, `${JSON.stringify(learnt)}\n`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof QualityFileError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
