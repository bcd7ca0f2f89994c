import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { openEmbeddedDatabase } from "@/db/embedded/open-embedded-database";
import { CommandError } from "../stack/command-error";
import type { Command } from "../stack/run-command";
import type { Loaded } from "./load-rows";
import { restoreBackup } from "./restore-backup";

async function embeddedScratch({ onEnd }: Command): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "deskwise-verify-"));
  onEnd(() => rm(folder, { recursive: true, force: true }));
  const database = await openEmbeddedDatabase({ dataDir: folder });
  onEnd(database.close);
  return database.url;
}

/** A database beside the desk's own, which the owner must be allowed to create. */
async function serverScratch({ onEnd }: Command, ownerUrl: string): Promise<string> {
  const name = `deskwise_verify_${randomBytes(6).toString("hex")}`;
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  onEnd(() => sql.end({ timeout: 5 }));
  await sql.unsafe(`create database ${name}`).catch((error: unknown) => {
    throw new CommandError(`No database to restore into could be created (${error instanceof Error ? error.message : String(error)}). Leave --on-server out to use an embedded one.`);
  });
  onEnd(() => sql.unsafe(`drop database if exists ${name} with (force)`));
  return Object.assign(new URL(ownerUrl), { pathname: `/${name}` }).href;
}

/** Restores a backup into a database that is made for it and removed again. Resolves when every table came out as it was. */
export async function verifyBackup(command: Command, file: string, ownerUrl: string | undefined): Promise<Loaded> {
  const url = ownerUrl === undefined ? await embeddedScratch(command) : await serverScratch(command, ownerUrl);
  return restoreBackup(file, { databaseUrl: url });
}
