import postgres, { type TransactionSql } from "postgres";
import type { Statement } from "./bare/bare-sources";

export interface Explained {
  plan_ms: number;
  run_ms: number;
  /** The plan, a step a line. */
  plan: string[];
}

/** The numbers of json and jsonb among PostgreSQL's types. */
const JSON_TYPES = [114, 3802];

const milliseconds = (lines: readonly string[], begin: string): number => Number(/[\d.]+/.exec(lines.find((line) => line.startsWith(begin)) ?? "")?.[0] ?? Number.NaN);

class Undone extends Error {}

/** Runs work in a transaction that is undone, whatever it writes. */
export async function undone<Transaction>(begin: (work: (transaction: Transaction) => Promise<never>) => Promise<unknown>, work: (transaction: Transaction) => Promise<unknown>): Promise<void> {
  const asked = begin(async (transaction) => {
    await work(transaction);
    throw new Undone();
  });
  await asked.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
}

/** Explains statements as they run on the desk's connections; what they write is undone. */
export function openExplainer(databaseUrl: string) {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => undefined, connection: { jit: "off", plan_cache_mode: "force_custom_plan" } });
  // What the query builder has written as JSON is text already.
  for (const type of JSON_TYPES) client.options.serializers[type] = (value: unknown) => value;
  async function explain({ text, values }: Statement): Promise<Explained> {
    let lines: string[] = [];
    await undone<TransactionSql>(
      (work) => client.begin(work),
      async (transaction) => {
        const rows = await transaction.unsafe<{ "QUERY PLAN": string }[]>(`explain (analyze, buffers, summary) ${text}`, values as never[]);
        lines = rows.map((row) => row["QUERY PLAN"]);
      },
    );
    return { plan_ms: milliseconds(lines, "Planning Time"), run_ms: milliseconds(lines, "Execution Time"), plan: lines.filter((line) => !/^(Planning|Execution) Time/.test(line)) };
  }
  return { explain, close: () => client.end() };
}
