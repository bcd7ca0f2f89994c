import { expect, test } from "vitest";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import { type Embedder, ModelError } from "@/lib/ai/ports";
import { withRollback } from "@/tests/support/database";
import { degrees } from "@/tests/support/vectors";
import { listSpaces } from "./list-spaces";
import { prepareTarget } from "./prepare-target";

const { profile } = embeddingProfile("nobody/knows-me");
const gone: Embedder["embed"] = () => Promise.reject(new ModelError("missing", "no such model"));

test("a model whose size is known needs not be there for its space to be", () =>
  withRollback(async (ctx) => {
    const embedder: Embedder = { model: "test/known", profile: { ...profile, dimensions: 5 }, embed: gone };
    const made = await prepareTarget(ctx, embedder);
    expect(made).toMatchObject({ model: "test/known", dimensions: 5 });
    expect(await prepareTarget(ctx, embedder)).toEqual(made);
  }));

test("one whose size is not known is asked, once", () =>
  withRollback(async (ctx) => {
    let asked = 0;
    const embedder: Embedder = { model: "test/unknown", profile, embed: async () => (asked++, [degrees(0, 3)]) };
    for (let times = 0; times < 2; times++) expect(await prepareTarget(ctx, embedder)).toMatchObject({ dimensions: 3 });
    expect(asked).toBe(1);
  }));

test("where it is not there no space is made", () =>
  withRollback(async (ctx) => {
    await expect(prepareTarget(ctx, { model: "test/gone", profile, embed: gone })).rejects.toMatchObject({ fault: "missing" });
    expect((await listSpaces(ctx)).map(({ model }) => model)).not.toContain("test/gone");
  }));
