import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbeddedDatabase, type OpenedDatabase } from "@/db/embedded/open-embedded-database";
import { killInTransaction, startClient } from "./gate-client-process";
import { nodePostgres } from "./gate-drivers";
import { countLost, killWhileWriting } from "./gate-kill";
import { checkIsolation, SOAK_SCHEMA } from "./gate-operations";
import { seededRandom } from "./gate-random";

export interface GateSoakOptions {
  /** Queries and transactions in all. */
  queries: number;
  /** How many clients are killed inside a transaction. */
  kills: number;
  seed: number;
  onProgress?: (done: number, total: number) => void;
}

/** Plain figures; `lost` counts acknowledged rows that are gone, `hung` what took over 10 seconds. */
export interface GateSoakResult {
  queries: number;
  wrong: number;
  errors: number;
  hung: number;
  kills: number;
  lost: number;
  seconds: number;
  per_second: number;
  /** In words, the first thing that went wrong. */
  first_problem: string | null;
}

const PROCESSES = 2;

/** Two processes of eight connections each run checked work on one gate while others are killed inside a transaction. */
export async function soakGate(options: GateSoakOptions): Promise<GateSoakResult> {
  return withDatabase(async ({ url }) => {
    await prepare(url);
    const startedAt = performance.now();
    const result = { queries: 0, wrong: 0, errors: 0, hung: 0, kills: 0, lost: 0, first_problem: null as string | null };
    const progress = new Progress(options.queries, options.onProgress);
    const share = Math.ceil(options.queries / PROCESSES);
    const clients = Array.from({ length: PROCESSES }, async (_, index) => {
      const figures = await runClient(url, options.seed + index, share, (done) => progress.report(index, done));
      result.wrong += figures.wrong;
      result.errors += figures.errors;
      result.hung += figures.hung;
      result.first_problem ??= figures.firstProblem;
    });
    const killing = killClients(url, options, progress).then((kills) => (result.kills = kills));
    await Promise.all([...clients, killing]);
    result.queries = progress.done;
    const seconds = (performance.now() - startedAt) / 1_000;
    const leftOver = await findLeftOver(url);
    if (leftOver) result.wrong++;
    result.first_problem ??= leftOver;
    return { ...result, seconds: round(seconds), per_second: round(result.queries / seconds) };
  });
}

/** Kills the gate itself with SIGKILL while four connections write, starts it again and looks for what was acknowledged. */
export async function soakGateKills(options: Omit<GateSoakOptions, "queries">): Promise<GateSoakResult> {
  const folder = await mkdtemp(join(tmpdir(), "gate-kills-"));
  const startedAt = performance.now();
  const random = seededRandom(options.seed);
  const acknowledged = new Map<string, number>();
  const result = { wrong: 0, errors: 0, hung: 0, lost: 0 };
  try {
    let database = await openEmbeddedDatabase({ dataDir: folder });
    for (let round = 0; round < options.kills; round++) {
      await killWhileWriting({ folder, database, round, acknowledged, killAfter: 200 + random.below(800) });
      database = await openEmbeddedDatabase({ dataDir: folder });
      const found = await countLost(database.url, acknowledged);
      result.lost = found.lost;
      result.wrong = found.halfTransactions;
      options.onProgress?.(round + 1, options.kills);
    }
    await database.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const queries = [...acknowledged.values()].reduce((sum, rows) => sum + rows, 0);
  const seconds = (performance.now() - startedAt) / 1_000;
  return { ...result, queries, kills: options.kills, seconds: round(seconds), per_second: round(queries / seconds), first_problem: null };
}

async function withDatabase<T>(work: (database: OpenedDatabase) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), "gate-soak-"));
  const database = await openEmbeddedDatabase({ dataDir });
  try {
    return await work(database);
  } finally {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function prepare(url: string): Promise<void> {
  const connection = await nodePostgres(url, false);
  for (const statement of SOAK_SCHEMA.split(";")) await connection.run(statement);
  await connection.end();
}

async function runClient(url: string, seed: number, queries: number, onDone: (done: number) => void) {
  const { events } = startClient({ mode: "mix", url, seed: String(seed), queries: String(queries) });
  for await (const event of events) {
    if (event.event === "progress") onDone(event.done);
    if (event.event === "finished") return event;
  }
  return { wrong: 0, errors: 1, hung: 0, firstProblem: "a client process ended before its time" };
}

// The kills are spread over the run, so each one hits the gate at work.
async function killClients(url: string, { kills, seed, queries }: GateSoakOptions, progress: Progress): Promise<number> {
  let killed = 0;
  for (let kill = 0; kill < kills; kill++) {
    await progress.reached((kill * queries) / (kills + 1));
    if (await killInTransaction(url, seed + kill)) killed++;
  }
  return killed;
}

async function findLeftOver(url: string): Promise<string | null> {
  const connection = await nodePostgres(url, false);
  const problem = await checkIsolation(connection.run).then(
    () => null,
    (error: unknown) => `after all: ${String(error)}`,
  );
  await connection.end();
  return problem;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

class Progress {
  readonly #byClient: number[] = [];
  #waiting: { at: number; go: () => void }[] = [];

  constructor(
    private readonly total: number,
    private readonly onProgress: GateSoakOptions["onProgress"],
  ) {}

  get done(): number {
    return this.#byClient.reduce((sum, done) => sum + done, 0);
  }

  report(client: number, done: number): void {
    this.#byClient[client] = done;
    this.onProgress?.(Math.min(this.done, this.total), this.total);
    for (const { go } of this.#waiting.filter(({ at }) => at <= this.done)) go();
    this.#waiting = this.#waiting.filter(({ at }) => at > this.done);
  }

  reached(at: number): Promise<void> {
    if (this.done >= at) return Promise.resolve();
    return new Promise((go) => this.#waiting.push({ at, go }));
  }
}
