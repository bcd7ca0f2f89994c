import postgres from "postgres";
import { PgBoss } from "pg-boss";
import { DEAD_LETTER_QUEUE, JOBS } from "@/lib/jobs/registry";
import { producerOptions } from "@/worker/queue/queue-options";
import { CommandError } from "../stack/command-error";

export const JOBS_USAGE = `usage: npm run jobs                        what waits, runs and was given up, by queue
       npm run jobs -- redrive [QUEUE]     give jobs that were given up another try: of one queue, or of all`;

interface Row {
  queue: string;
  waiting: number;
  running: number;
  given_up: number;
  oldest_s: number | null;
  last_fault: string | null;
}

const COLUMNS = ["queue", "waiting", "running", "given_up", "oldest_s"] as const;

/** A line a queue that holds anything, and under it what the last job that was given up failed of. */
async function status(url: string): Promise<string> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const rows = await sql<Row[]>`
      select case when name = ${DEAD_LETTER_QUEUE} then coalesce(source_name, name) else name end as queue,
        count(*) filter (where name <> ${DEAD_LETTER_QUEUE} and state < 'active')::int as waiting,
        count(*) filter (where name <> ${DEAD_LETTER_QUEUE} and state = 'active')::int as running,
        count(*) filter (where name = ${DEAD_LETTER_QUEUE})::int as given_up,
        extract(epoch from now() - min(greatest(created_on, start_after)) filter (where name <> ${DEAD_LETTER_QUEUE} and state < 'active' and start_after <= now()))::int as oldest_s,
        (array_agg(source_output->>'message' order by created_on desc) filter (where name = ${DEAD_LETTER_QUEUE}))[1] as last_fault
      from pgboss.job where state < 'completed' group by 1 order by 1`;
    const lines = rows.map((row) => [row, COLUMNS.map((column) => String(row[column] ?? "-"))] as const);
    const widths = COLUMNS.map((column, place) => Math.max(column.length, ...lines.map(([, cells]) => cells[place]?.length ?? 0)));
    const line = (cells: readonly string[]): string => cells.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join("  ").trimEnd();
    return `${[line(COLUMNS), ...lines.flatMap(([{ last_fault }, cells]) => [line(cells), ...(last_fault ? [`  last fault: ${last_fault}`] : [])])].join("\n")}\n`;
  } finally {
    await sql.end();
  }
}

async function redrive(url: string, sourceName: string | undefined): Promise<string> {
  if (sourceName !== undefined && !JOBS.some(({ name }) => name === sourceName)) throw new CommandError(`${sourceName} is no queue. There are ${JOBS.map(({ name }) => name).join(", ")}.`);
  const boss = new PgBoss(producerOptions(url));
  boss.on("error", () => undefined);
  await boss.start();
  try {
    let all = 0;
    for (let moved = -1; moved !== 0; all += moved) moved = await boss.redrive(DEAD_LETTER_QUEUE, sourceName === undefined ? {} : { sourceName });
    return `${all} jobs get another try\n`;
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** Returns what to print. Throws CommandError with how to ask. */
export async function runJobs(url: string, args: readonly string[]): Promise<string> {
  const [command, queue, ...rest] = args;
  if (command === undefined) return status(url);
  if (command === "redrive" && rest.length === 0) return redrive(url, queue);
  throw new CommandError(JOBS_USAGE);
}
