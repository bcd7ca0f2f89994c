import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contractionsOf } from "./contractions";

const FOLDER = "db/migrations";

/** Since this one the desk is upgraded without a pause. */
const FIRST = "0009";

/** Migrations that take something away or demand more, each with why the version before can bear it. */
const EXCUSED: Record<string, string> = {};

const since = readdirSync(FOLDER).filter((name) => name.endsWith(".sql") && name.slice(0, FIRST.length) >= FIRST);

test("there are migrations to look at", () => {
  expect(since).toContain("0010_daily-work.sql");
});

test.each(since)("%s lets the version before it go on", (name) => {
  if (!(name in EXCUSED)) expect(contractionsOf(readFileSync(join(FOLDER, name), "utf8"))).toEqual([]);
});

test.each([
  ["drops a table", "DROP TABLE drafts;", "drops"],
  ["drops a column", 'ALTER TABLE "tickets" DROP COLUMN "tags";', "drops"],
  ["drops a column in a block", "DO $$ BEGIN EXECUTE 'DROP TABLE drafts'; END $$", "drops"],
  ["renames a column", 'ALTER TABLE "tickets" RENAME COLUMN "tags" TO "labels";', "renames"],
  ["renames a table", 'ALTER TABLE "public"."tickets" RENAME TO "cases";', "renames"],
  ["changes a type", 'ALTER TABLE "tickets" ALTER COLUMN "version" SET DATA TYPE bigint;', "changes a type"],
  ["makes a column obligatory", 'ALTER TABLE "tickets" ALTER COLUMN "resolution" SET NOT NULL;', "demands"],
  ["takes a default away", 'ALTER TABLE "tickets" ALTER COLUMN "tags" DROP DEFAULT;', "default"],
  ["adds an obligatory column", 'ALTER TABLE "tickets" ADD COLUMN "site" text NOT NULL;', "demands"],
  ["adds a condition", 'ALTER TABLE "tickets" ADD CONSTRAINT "tickets_title_check" CHECK (title <> \'\');', "refuses"],
  ["adds a unique index", 'CREATE UNIQUE INDEX "tickets_title_key" ON "tickets" USING btree ("title");', "refuses"],
  ["drops a key", 'ALTER TABLE "vector_spaces" DROP CONSTRAINT "vector_spaces_model_unique";', "drops the key"],
  ["drops the index of a key", 'DROP INDEX "chunks_ticket_key";', "drops the key"],
  ["does it behind another statement", 'SELECT 1;\n--> statement-breakpoint\nALTER TABLE "tickets"\n\tDROP COLUMN "tags";', "drops"],
])("one that %s is noticed", (_, sql, why) => {
  expect(contractionsOf(sql)).toMatchObject([{ why: expect.stringContaining(why) }]);
});

test.each([
  ["a column with a default", 'ALTER TABLE "tickets" ADD COLUMN "site" text DEFAULT \'\' NOT NULL;'],
  ["a column that may be empty", 'ALTER TABLE "tickets" ADD COLUMN "site" text;'],
  ["a column that may be empty from now on", 'ALTER TABLE "tickets" ALTER COLUMN "site" DROP NOT NULL;'],
  ["an index", 'CREATE INDEX "tickets_site_idx" ON "tickets" USING btree ("site");'],
  ["an index in place of another", "DROP INDEX tickets_site_idx;"],
  ["a table with conditions of its own", 'CREATE TABLE "sites" ("id" bigint NOT NULL);--> statement-breakpoint\nALTER TABLE "sites" ADD CONSTRAINT "sites_fk" FOREIGN KEY ("id") REFERENCES "tickets"("id");--> statement-breakpoint\nCREATE UNIQUE INDEX "k" ON "sites" ("id");'],
  ["a word in a comment", "-- DROP TABLE tickets;\nSELECT 1;"],
  ["one condition less", 'ALTER TABLE "tickets" DROP CONSTRAINT "tickets_title_check";'],
])("%s is no contraction", (_, sql) => {
  expect(contractionsOf(sql)).toEqual([]);
});
