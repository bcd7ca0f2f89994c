import type { Run, SoakConnection } from "./gate-drivers";
import type { SeededRandom } from "./gate-random";

export const ACCOUNTS = 50;
export const START_BALANCE = 100;

export const SOAK_SCHEMA = `
  create table account (id int primary key, balance int not null);
  insert into account select id, ${START_BALANCE} from generate_series(0, ${ACCOUNTS - 1}) id;
  create table acknowledged (writer text not null, number int not null, primary key (writer, number));
  create table never_committed (writer text not null);`;

/** What one connection works with; `written` counts the rows of `acknowledged` that it must find again. */
export interface SoakWriter {
  name: string;
  connection: SoakConnection;
  random: SeededRandom;
  written: number;
}

/** An answer that is not what was asked for. */
export class WrongAnswer extends Error {}

function expectEqual(actual: unknown, expected: unknown, what: string): void {
  if (actual !== expected) throw new WrongAnswer(`${what}: ${String(actual)} instead of ${String(expected)}`);
}

class Intended extends Error {}

async function one(run: Run, text: string, values: (string | number)[] = []): Promise<unknown> {
  const [row] = await run(text, values);
  return row?.v;
}

async function echo({ connection, random }: SoakWriter): Promise<void> {
  const [a, b] = [random.below(1_000), random.below(1_000)];
  expectEqual(await one(connection.run, "select $1::int * 1000 + $2::int as v", [a, b]), a * 1_000 + b, "numbers");
  const text = `é${a}`.repeat(1 + random.below(300));
  expectEqual(await one(connection.run, "select $1::text as v", [text]), text, "text");
}

async function pipeline({ connection, random }: SoakWriter): Promise<void> {
  if (!connection.pipelines) return;
  const base = random.below(1_000);
  const texts = ["select $1::int as v", "select $1::int + 1 as v", "select $1::int + 2 as v"];
  const answers = await Promise.all(texts.map((text) => one(connection.run, text, [base])));
  answers.forEach((answer, index) => expectEqual(answer, base + index, "pipelined"));
}

async function series({ connection, random }: SoakWriter): Promise<void> {
  const count = random.below(2_000);
  const rows = await connection.run("select g as v from generate_series(1, $1::int) g", [count]);
  expectEqual(rows.length, count, "rows");
  expectEqual(rows.at(-1)?.v, count || undefined, "last row");
}

async function fail({ connection }: SoakWriter): Promise<void> {
  const failure: unknown = await connection.run("select 1 / $1::int as v", [0]).catch((error: unknown) => error);
  const cause = failure instanceof Error && failure.cause ? failure.cause : failure;
  expectEqual(cause instanceof Error && "code" in cause ? cause.code : "none", "22012", "error");
}

async function insert(writer: SoakWriter): Promise<void> {
  const number = writer.written + 1;
  await writer.connection.run("insert into acknowledged values ($1::text, $2::int)", [writer.name, number]);
  writer.written = number;
}

async function transfer({ connection, random }: SoakWriter): Promise<void> {
  const [from, to, amount] = [random.below(ACCOUNTS), random.below(ACCOUNTS), random.below(20)];
  await connection.transaction(async (run) => {
    const before = await one(run, "select balance as v from account where id = $1::int for update", [from]);
    await run("update account set balance = balance - $1::int where id = $2::int", [amount, from]);
    const after = await one(run, "select balance as v from account where id = $1::int", [from]);
    expectEqual(after, Number(before) - amount, "own write");
    await run("update account set balance = balance + $1::int where id = $2::int", [amount, to]);
  });
}

async function rollBack({ connection, name }: SoakWriter): Promise<void> {
  const work = connection.transaction(async (run) => {
    await run("insert into never_committed values ($1::text)", [name]);
    await run("update account set balance = balance + 1");
    expectEqual(await one(run, "select count(*)::int as v from never_committed"), 1, "own uncommitted row");
    throw new Intended();
  });
  const reason: unknown = await work.catch((error: unknown) => error);
  if (!(reason instanceof Intended)) throw reason;
}

/** Nobody may see another's uncommitted work: the sum of all balances never changes, and one table stays empty. */
export async function checkIsolation(run: Run): Promise<void> {
  expectEqual(await one(run, "select sum(balance)::int as v from account"), ACCOUNTS * START_BALANCE, "sum of balances");
  expectEqual(await one(run, "select count(*)::int as v from never_committed"), 0, "uncommitted rows");
}

export async function checkWritten({ connection, name, written }: Pick<SoakWriter, "connection" | "name" | "written">): Promise<void> {
  const text = "select count(*)::int as v from acknowledged where writer = $1::text and number <= $2::int";
  expectEqual(await one(connection.run, text, [name, written]), written, "acknowledged rows");
}

const OPERATIONS = [
  echo,
  echo,
  pipeline,
  series,
  fail,
  insert,
  insert,
  transfer,
  transfer,
  rollBack,
  (writer: SoakWriter) => checkIsolation(writer.connection.run),
];

/** Runs one operation chosen by chance; throws WrongAnswer, or what the driver throws. */
export function runOperation(writer: SoakWriter): Promise<void> {
  const operation = OPERATIONS[writer.random.below(OPERATIONS.length)] ?? echo;
  return operation(writer);
}
