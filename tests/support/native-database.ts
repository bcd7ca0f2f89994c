import { randomBytes } from "node:crypto";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { envOfTests } from "@/scripts/test/env-of-tests";
import { type NativeServer, startNativeServer } from "@/scripts/native-postgres/native-server";
import { migrateDesk } from "@/worker/queue/migrate-desk";

declare module "vitest" {
  interface ProvidedContext {
    nativeDatabaseUrl: string;
  }
}

const given = (url: string): NativeServer => ({ url, close: () => Promise.resolve() });

const say = (step: string): void => void process.stderr.write(`${step}\n`);

async function run(url: string, statement: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  await client.unsafe(statement);
  await client.end();
}

/** One database with a random name for the races of a run, on TEST_DATABASE_URL or on a server of our own. */
export default async function nativeDatabase(project: TestProject): Promise<() => Promise<void>> {
  const { TEST_DATABASE_URL } = envOfTests();
  const server = TEST_DATABASE_URL ? given(TEST_DATABASE_URL) : await startNativeServer(say);
  const name = `deskwise_test_${randomBytes(6).toString("hex")}`;
  await run(server.url, `create database ${name}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  await migrateDesk({ databaseUrl: url.href });
  project.provide("nativeDatabaseUrl", url.href);
  return async () => {
    await run(server.url, `drop database ${name} with (force)`);
    await server.close();
  };
}
