import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { createDb } from "@/db/client";
import { startNativeServer } from "../native-postgres/native-server";
import type { Variables } from "../stack/env-of-stack";
import type { Command } from "../stack/run-command";
import { say } from "../stack/say";
import { envOfTests } from "../test/env-of-tests";
import { isEmbeddedWished } from "./bench-options";

/** Makes a database for one benchmark, which is dropped at its end. Its variables: none for the embedded one, which a desk makes itself. */
export async function makeBenchDatabase({ onEnd }: Command): Promise<Variables> {
  if (isEmbeddedWished()) return {};
  const given = envOfTests().TEST_DATABASE_URL;
  const server = given ? undefined : await startNativeServer(say);
  onEnd(() => server?.close());
  const base = given ?? server?.url ?? "";
  const name = `bench_${randomBytes(6).toString("hex")}`;
  const admin = createDb(base, { max: 1 });
  onEnd(admin.close);
  await admin.db.execute(sql`create database ${sql.identifier(name)}`);
  onEnd(() => admin.db.execute(sql`drop database ${sql.identifier(name)} with (force)`));
  return { DATABASE_URL: Object.assign(new URL(base), { pathname: `/${name}` }).href };
}
