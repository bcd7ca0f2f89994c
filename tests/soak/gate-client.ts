import { once } from "node:events";
import { parseArgs } from "node:util";
import { drizzlePostgres, nodePostgres, postgresPrepared, postgresUnprepared, type SoakConnection } from "./gate-drivers";
import { checkWritten, runOperation, type SoakWriter, WrongAnswer } from "./gate-operations";
import { seededRandom } from "./gate-random";

/** What a client process prints, one JSON line each. */
export type ClientEvent =
  | { event: "progress"; done: number }
  | { event: "in_transaction" }
  | { event: "finished"; wrong: number; errors: number; hung: number; firstProblem: string | null };

const HUNG_MS = 10_000;
const REPORT_EACH = 100;

function print(event: ClientEvent): void {
  process.stdout.write(`${JSON.stringify(event)}\n`);
}

async function connectAll(url: string): Promise<SoakConnection[]> {
  const ours = [postgresPrepared(url), postgresPrepared(url), postgresUnprepared(url), drizzlePostgres(url)];
  const others = [false, false, true, true].map((named) => nodePostgres(url, named));
  return [...ours, ...(await Promise.all(others))];
}

class Hung extends Error {}

async function inTime(work: Promise<void>): Promise<void> {
  const late = once(AbortSignal.timeout(HUNG_MS), "abort").then(() => {
    throw new Hung();
  });
  await Promise.race([work, late]);
}

async function runMix(url: string, seed: number, queries: number): Promise<void> {
  const figures = { wrong: 0, errors: 0, hung: 0, firstProblem: null as string | null };
  let [started, done] = [0, 0];
  const attempt = async (writer: SoakWriter, work: Promise<void>): Promise<boolean> => {
    try {
      await inTime(work);
      return true;
    } catch (error) {
      figures.firstProblem ??= `${writer.connection.mode}: ${String(error)}`;
      if (error instanceof WrongAnswer) figures.wrong++;
      else if (error instanceof Hung) figures.hung++;
      else figures.errors++;
      return !(error instanceof Hung);
    }
  };
  const work = async (connection: SoakConnection, index: number) => {
    const writer = { name: `${seed}-${index}`, connection, random: seededRandom(seed * 100 + index), written: 0 };
    let usable = true;
    while (usable && started < queries) {
      started++;
      usable = await attempt(writer, runOperation(writer));
      if (++done % REPORT_EACH === 0) print({ event: "progress", done });
    }
    if (usable) await attempt(writer, checkWritten(writer));
  };
  const connections = await connectAll(url);
  await Promise.all(connections.map(work));
  print({ event: "progress", done });
  print({ event: "finished", ...figures });
  await Promise.all(connections.map((connection) => connection.end()));
}

/** Leaves a transaction open that nobody may ever see, and waits to be killed. */
async function holdTransaction(url: string, seed: number): Promise<void> {
  const connection = seed % 2 ? postgresPrepared(url) : await nodePostgres(url, false);
  await connection.transaction(async (run) => {
    await run("insert into never_committed values ($1::text)", [`victim ${seed}`]);
    await run("update account set balance = balance + 1000");
    print({ event: "in_transaction" });
    await once(process.stdin.resume(), "end");
  });
}

const { values } = parseArgs({ options: { mode: { type: "string" }, url: { type: "string" }, seed: { type: "string" }, queries: { type: "string" } } });
const url = values.url ?? "";
const seed = Number(values.seed);
await (values.mode === "victim" ? holdTransaction(url, seed) : runMix(url, seed, Number(values.queries)));
process.exit();
