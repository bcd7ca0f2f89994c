import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { vectorSpaces } from "@/db/schema/chunks";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import { type Embedder, ModelError, type ModelFault } from "@/lib/ai/ports";
import { CHUNKING_VERSION } from "@/lib/search/document-text";
import { withRollback } from "@/tests/support/database";
import { makeFormerSpace } from "@/tests/support/former-space";
import { serveFormerModel } from "./serving-model";

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const embedderOf = (model: string): Embedder => ({ model, profile: embeddingProfile(model).profile, embed: () => Promise.resolve([]) });
const own = embedderOf("test/own");
const target = { model: own.model, chunking: CHUNKING_VERSION };

/** Models of which some are not there; notes which were opened and let go. */
function shelf(faults: Record<string, ModelFault | undefined> = {}, graceMs = 0) {
  const opened: string[] = [];
  const gone: PromiseWithResolvers<string>[] = [];
  const left: string[] = [];
  const serving = serveFormerModel(own, {
    graceMs,
    open: async (model) => {
      opened.push(model);
      const fate = Promise.withResolvers<string>();
      gone.push(fate);
      const fault = faults[model];
      return {
        embedder: embedderOf(model),
        ready: () => (fault ? Promise.reject(new ModelError(fault, fault)) : Promise.resolve()),
        dispose: async () => {
          left.push(model);
          fate.resolve(model);
        },
      };
    },
  });
  return { serving, opened, gone, left, faults };
}

test("a desk that has its own model's vectors opens no other", () =>
  withRollback(async (ctx) => {
    const { serving, opened } = shelf();
    await serving.follow(ctx);
    await makeFormerSpace(ctx, { ...target, completedAt: at(1) });
    await makeFormerSpace(ctx, { model: "test/before", completedAt: at(2) });
    await serving.follow(ctx);
    expect([serving.current(), opened]).toEqual([own, []]);
  }));

test("the former model is asked with until the own one's vectors are complete, then it is let go after a while", () =>
  withRollback(async (ctx) => {
    const { serving, opened, gone, left } = shelf();
    await makeFormerSpace(ctx, { model: "test/before", completedAt: at(2) });
    await makeFormerSpace(ctx, target);
    for (let look = 0; look < 2; look++) await serving.follow(ctx);
    expect([serving.current().model, opened, left]).toEqual(["test/before", ["test/before"], []]);
    await ctx.db.update(vectorSpaces).set({ completedAt: at(3) }).where(and(eq(vectorSpaces.model, own.model), eq(vectorSpaces.chunking, CHUNKING_VERSION)));
    await serving.follow(ctx);
    expect(serving.current()).toBe(own);
    expect(await gone[0]?.promise).toBe("test/before");
  }));

test("the same model's vectors of an earlier way to cut texts need no other model", () =>
  withRollback(async (ctx) => {
    const { serving, opened } = shelf();
    await makeFormerSpace(ctx, { model: own.model, completedAt: at(1) });
    await serving.follow(ctx);
    expect([serving.current(), opened]).toEqual([own, []]);
  }));

test("one that is not there is passed over, for the one before or else the own one, and not opened again", () =>
  withRollback(async (ctx) => {
    const { serving, opened, left } = shelf({ "test/gone": "missing", "test/broken": "malformed" });
    await makeFormerSpace(ctx, { model: "test/before", completedAt: at(1) });
    await makeFormerSpace(ctx, { model: "test/broken", completedAt: at(2) });
    await makeFormerSpace(ctx, { model: "test/gone", completedAt: at(3) });
    for (let look = 0; look < 2; look++) await serving.follow(ctx);
    expect([serving.current().model, opened, left]).toEqual(["test/before", ["test/gone", "test/broken", "test/before"], ["test/gone", "test/broken"]]);
    await ctx.db.delete(vectorSpaces).where(eq(vectorSpaces.model, "test/before"));
    await serving.follow(ctx);
    expect(serving.current()).toBe(own);
  }));

test("a server that is away may have it at the next look", () =>
  withRollback(async (ctx) => {
    const { serving, faults } = shelf({ "test/before": "unreachable" });
    await makeFormerSpace(ctx, { model: "test/before", completedAt: at(1) });
    await expect(serving.follow(ctx)).rejects.toMatchObject({ fault: "unreachable" });
    expect(serving.current()).toBe(own);
    delete faults["test/before"];
    await serving.follow(ctx);
    expect(serving.current().model).toBe("test/before");
  }));

test("whatever is in memory is let go at the end, also what would have been later", () =>
  withRollback(async (ctx) => {
    const { serving, left } = shelf({}, 3_600_000);
    await makeFormerSpace(ctx, { model: "test/first", completedAt: at(1) });
    await serving.follow(ctx);
    await makeFormerSpace(ctx, { model: "test/second", completedAt: at(2) });
    await serving.follow(ctx);
    expect([serving.current().model, left]).toEqual(["test/second", []]);
    await serving.dispose();
    expect(left.toSorted()).toEqual(["test/first", "test/second"]);
  }));
