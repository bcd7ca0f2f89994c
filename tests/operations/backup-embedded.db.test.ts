import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { createDb } from "@/db/client";
import { openEmbeddedDatabase } from "@/db/embedded/open-embedded-database";
import { tickets } from "@/db/schema/tickets";
import { verifyChains } from "@/lib/audit/verify-chains";
import { restoreBackup } from "@/scripts/backup/restore-backup";
import { writeBackup } from "@/scripts/backup/write-backup";
import { deskOn, fillDesk, keepFiling } from "@/tests/support/desk-on";
import { migrateDesk } from "@/worker/queue/migrate-desk";

const folder = mkdtempSync(join(tmpdir(), "deskwise-backup-embedded-"));
const closers: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const close of closers.toReversed()) await close();
  rmSync(folder, { recursive: true });
});

async function embedded(name: string): Promise<string> {
  const { url, close } = await openEmbeddedDatabase({ dataDir: join(folder, name) });
  closers.push(close);
  return url;
}

const PATIENCE = { timeout: 20_000, interval: 20 };

test("the embedded database is backed up while the desk writes on, and comes out of the file as it was", { timeout: 60_000 }, async () => {
  const [source, target] = [await embedded("source"), await embedded("target")];
  await migrateDesk({ databaseUrl: source });
  const desk = await deskOn(source, 4);
  await fillDesk(desk.ctx, 8);
  const { filed, stop } = keepFiling(desk.ctx, 2);
  await expect.poll(filed, PATIENCE).toBeGreaterThan(1);
  const busy = join(folder, "busy.gz");
  const before = filed();
  await writeBackup(busy, { url: source, isEmbedded: true });
  expect(filed()).toBeGreaterThan(before);
  await stop();
  expect(await desk.ctx.db.execute(sql`select name from pg_cursors where name like 'deskwise_backup_%'`)).toEqual([]);
  await desk.close();

  await restoreBackup(busy, { databaseUrl: target });
  const restored = await deskOn(target, 2);
  expect((await verifyChains(restored.ctx)).findings).toEqual([]);
  expect(await restored.ctx.db.$count(tickets)).toBeGreaterThan(9);
  await restored.close();
});

test("what a killed backup set aside is given back by the next one", async () => {
  const url = await embedded("source");
  const desk = createDb(url, { max: 1 });
  await desk.db.execute(sql.raw("begin; declare deskwise_backup_999999999_0 cursor with hold for select 1; commit"));
  await writeBackup(join(folder, "next.gz"), { url, isEmbedded: true });
  expect(await desk.db.execute(sql`select name from pg_cursors where name like 'deskwise_backup_%'`)).toEqual([]);
  await desk.close();
});
