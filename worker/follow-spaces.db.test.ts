import { expect, onTestFinished, test } from "vitest";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import type { Embedder } from "@/lib/ai/ports";
import { env } from "@/lib/core/env";
import { CHUNKING_VERSION } from "@/lib/search/document-text";
import { listSpaces } from "@/lib/search/list-spaces";
import { withRollback } from "@/tests/support/database";
import { makeArticle } from "@/tests/support/factories";
import { makeFormerSpace, storeFormerVectors } from "@/tests/support/former-space";
import { degrees } from "@/tests/support/vectors";
import { followSpaces } from "./follow-spaces";

const embedder = (): Embedder => ({ model: env().EMBEDDING_MODEL, profile: embeddingProfile("").profile, embed: () => Promise.resolve([]) });

test("before the first job spaces are settled, then it is looked whose vectors are searched", () =>
  withRollback(async (ctx) => {
    const [{ id: articleId }] = [await makeArticle(ctx), await makeArticle(ctx)];
    await storeFormerVectors(ctx, { model: "test/before" }, { articleId }, degrees(0));
    await storeFormerVectors(ctx, { model: env().EMBEDDING_MODEL, chunking: CHUNKING_VERSION }, { articleId }, degrees(0));
    const seen: unknown[] = [];
    const follow = async () => void seen.push(...(await listSpaces(ctx)).flatMap(({ model, completedAt }) => (completedAt ? [model] : [])));
    onTestFinished(await followSpaces(ctx, { embedder: embedder(), follow }));
    expect(seen).toEqual(["test/before"]);
  }));

test("what fails is tried again and keeps no worker from its jobs", () =>
  withRollback(async (ctx) => {
    await makeFormerSpace(ctx, { model: "test/before", completedAt: new Date(0) });
    onTestFinished(await followSpaces(ctx, { embedder: embedder(), follow: () => Promise.reject(new Error("away")) }));
  }));
