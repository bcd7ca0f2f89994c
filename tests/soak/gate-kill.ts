import type { OpenedDatabase } from "@/db/embedded/open-embedded-database";
import { readServerRecord } from "@/db/embedded/folder/server-record";
import { drizzlePostgres, nodePostgres, postgresPrepared, type SoakConnection } from "./gate-drivers";

export interface KillRound {
  folder: string;
  database: OpenedDatabase;
  round: number;
  /** Rows that were acknowledged, by writer; rows are numbered from 1, and a transaction writes an odd and an even one. */
  acknowledged: Map<string, number>;
  /** Rows to be acknowledged before the kill. */
  killAfter: number;
}

/** Writes by several drivers at once and kills the server, which this process owns, in the midst of that. */
export async function killWhileWriting({ folder, database, round, acknowledged, killAfter }: KillRound): Promise<void> {
  const record = await readServerRecord(folder);
  if (!record || !database.owned) throw new Error("the folder is served by someone else");
  const connections = [
    postgresPrepared(database.url),
    drizzlePostgres(database.url),
    await nodePostgres(database.url, false),
    await nodePostgres(database.url, true),
  ];
  await createTable(connections[0]);
  let total = 0;
  const write = async (connection: SoakConnection, index: number) => {
    const writer = `${round}-${index}`;
    for (let number = 1; ; number += 2) {
      await connection.transaction(async (run) => {
        await run("insert into acknowledged values ($1::text, $2::int)", [writer, number]);
        await run("insert into acknowledged values ($1::text, $2::int)", [writer, number + 1]);
      });
      acknowledged.set(writer, number + 1);
      total += 2;
      if (total >= killAfter) kill(record.pid);
    }
  };
  await Promise.allSettled(connections.map(write));
  await Promise.allSettled([...connections.map((connection) => connection.end()), database.close()]);
}

async function createTable(connection: SoakConnection | undefined): Promise<void> {
  await connection?.run("create table if not exists acknowledged (writer text, number int, primary key (writer, number))");
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It is dead already: writers learn of it one by one.
  }
}

/** Counts the acknowledged rows that are gone and the transactions of which only half is there. */
export async function countLost(url: string, acknowledged: ReadonlyMap<string, number>): Promise<{ lost: number; halfTransactions: number }> {
  const connection = await nodePostgres(url, false);
  const rows = await connection.run("select writer, array_agg(number) as numbers from acknowledged group by writer");
  await connection.end();
  const byWriter = new Map(rows.map(({ writer, numbers }) => [String(writer), new Set(Array.isArray(numbers) ? numbers : [])]));
  let lost = 0;
  let halfTransactions = 0;
  for (const [writer, count] of acknowledged) {
    const numbers = byWriter.get(writer) ?? new Set();
    for (let number = 1; number <= count; number++) if (!numbers.has(number)) lost++;
    halfTransactions += numbers.size % 2;
  }
  return { lost, halfTransactions };
}
