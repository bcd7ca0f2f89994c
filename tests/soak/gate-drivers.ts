import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { connectPg } from "./gate-pg";

export type Row = Record<string, unknown>;
export type Run = (text: string, values?: (string | number)[]) => Promise<Row[]>;

/** One connection through one driver in one of its modes. */
export interface SoakConnection {
  mode: string;
  /** Whether the driver sends a query before the one before it is answered. */
  pipelines: boolean;
  run: Run;
  transaction(work: (run: Run) => Promise<void>): Promise<void>;
  end(): Promise<void>;
}

const quiet = { max: 1, onnotice: () => {} };

export function postgresPrepared(url: string): SoakConnection {
  return postgresJs("postgres.js prepared", postgres(url, quiet), { prepare: true });
}

export function postgresUnprepared(url: string): SoakConnection {
  return postgresJs("postgres.js unprepared", postgres(url, { ...quiet, prepare: false }), { prepare: false });
}

function postgresJs(mode: string, client: postgres.Sql, options: { prepare: boolean }): SoakConnection {
  const runOn = (on: postgres.Sql | postgres.TransactionSql): Run => async (text, values = []) => on.unsafe(text, values, options);
  return {
    mode,
    pipelines: true,
    run: runOn(client),
    transaction: async (work) => void (await client.begin((inner) => work(runOn(inner)))),
    end: () => client.end({ timeout: 0 }),
  };
}

export function drizzlePostgres(url: string): SoakConnection {
  const client = postgres(url, quiet);
  const database = drizzle(client);
  const runOn = (on: Pick<typeof database, "execute">): Run => async (text, values = []) => on.execute(drizzleSql(text, values));
  return {
    mode: "drizzle-orm",
    pipelines: true,
    run: runOn(database),
    transaction: (work) => database.transaction((inner) => work(runOn(inner))),
    end: () => client.end({ timeout: 0 }),
  };
}

function drizzleSql(text: string, values: (string | number)[]) {
  const parts = text.split(/\$(\d+)/).map((part, index) => (index % 2 ? sql`${values[Number(part) - 1]}` : sql.raw(part)));
  return sql.join(parts);
}

/** Named: each text gets the name of its turn ("s1"), so that connections use one name for different statements. */
export async function nodePostgres(url: string, named: boolean): Promise<SoakConnection> {
  const client = await connectPg(url);
  const names = new Map<string, string>();
  const run: Run = async (text, values = []) => {
    const name = names.get(text) ?? `s${names.size + 1}`;
    names.set(text, name);
    return (await client.query(named ? { name, text, values } : { text, values })).rows;
  };
  const transaction: SoakConnection["transaction"] = async (work) => {
    await client.query({ text: "begin" });
    try {
      await work(run);
      await client.query({ text: "commit" });
    } catch (error) {
      await client.query({ text: "rollback" });
      throw error;
    }
  };
  return { mode: named ? "pg named" : "pg", pipelines: false, run, transaction, end: () => client.end() };
}
