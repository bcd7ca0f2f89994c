import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { countDocuments } from "@/lib/search/count-documents";
import { teachingScope } from "@/lib/search/document-scope";
import { searchVectors } from "@/lib/search/search-vectors";
import { findVectorSpace } from "@/lib/search/vector-space";
import { withRollback } from "@/tests/support/database";
import { degrees } from "@/tests/support/vectors";
import { fillSolvedTickets } from "./fill-solved-tickets";
import { fillVectors } from "./fill-vectors";

const source = (title: string, language: "en" | "nl") => ({ title, description: `${title} broken. Since today.`, resolution: `${title} mended.`, language, category: "other" as const });

test("fills a desk with solved tickets and their vectors, some of which are not to be found", () =>
  withRollback(async (ctx) => {
    const progress: number[] = [];
    await fillSolvedTickets(ctx, [source("printer", "en"), source("scherm", "nl")], 200, (done) => progress.push(done));
    expect(progress).toEqual([200]);
    const counts = await countDocuments(ctx, teachingScope(null));
    expect([...counts.values()].reduce((sum, documents) => sum + documents, 0)).toBe(200 - 8 - 2 - 2);
    const vectors = { report: degrees(0, 384), resolution: degrees(60, 384) };
    const figures = await fillVectors(ctx, "test/fill", [vectors, { report: degrees(90, 384), resolution: degrees(90, 384) }]);
    expect(figures).toMatchObject({ chunks: 400 });
    const space = await findVectorSpace(ctx, "test/fill");
    const found = space && (await searchVectors(ctx, { space, vectors: [degrees(0, 384)], scope: teachingScope(null) }));
    expect(found?.size).toBeGreaterThan(20);
    const [index] = await ctx.db.execute(sql`select indexdef from pg_indexes where indexname = ${`chunks_space_${space?.id}_idx`}`);
    expect(index?.indexdef).toMatch(/hnsw.*ef_construction/);
  }));
