import { expect, test } from "vitest";
import { ModelError } from "@/lib/ai/ports";
import { withRollback } from "@/tests/support/database";
import { makeArticle } from "@/tests/support/factories";
import { makeFormerSpace } from "@/tests/support/former-space";
import { embedQueriesAs, QUERY_MODEL } from "@/tests/support/query-embedder";
import { degrees } from "@/tests/support/vectors";
import { CHUNKING_VERSION } from "./document-text";
import { embedQuery } from "./embed-query";

const unavailable = { embedded: null, degraded: ["embedding_unavailable"] };

test("gives the model's vectors with what its cosines mean", () =>
  withRollback(async (ctx) => {
    embedQueriesAs(() => degrees(7));
    expect(await embedQuery(ctx, "VPN")).toEqual({ embedded: { model: QUERY_MODEL, vectors: [degrees(7)], searchThreshold: 0.3, similarThreshold: 0.5, duplicateThreshold: 0.8 }, degraded: [] });
  }));

test("the same query is embedded once a minute, and once for all who ask at the same time", () =>
  withRollback(async (ctx) => {
    const { asked } = embedQueriesAs(() => degrees(0));
    const at = (seconds: number) => ({ ...ctx, now: () => new Date(seconds * 1_000) });
    await Promise.all([embedQuery(at(0), "VPN"), embedQuery(at(1), "VPN"), embedQuery(at(2), "Wi-Fi")]);
    await embedQuery(at(59), "VPN");
    expect(asked).toEqual(["VPN", "Wi-Fi"]);
    await embedQuery(at(60), "VPN");
    expect(asked).toEqual(["VPN", "Wi-Fi", "VPN"]);
  }));

test("only so many queries are kept, the oldest makes room", () =>
  withRollback(async (ctx) => {
    const { asked } = embedQueriesAs(() => degrees(0));
    for (let at = 0; at <= 500; at++) await embedQuery(ctx, `query ${at}`);
    await embedQuery(ctx, "query 1");
    expect(asked).toHaveLength(501);
    await embedQuery(ctx, "query 0");
    expect(asked).toHaveLength(502);
  }));

test("of a long text the first two chunks are embedded", () =>
  withRollback(async (ctx) => {
    const { asked } = embedQueriesAs(() => degrees(0));
    await embedQuery(ctx, "The printer prints nothing at all. ".repeat(200));
    expect(asked).toHaveLength(2);
  }));

test("a model that fails leaves it to words, and is asked again", () =>
  withRollback(async (ctx) => {
    const { asked } = embedQueriesAs(() => Promise.reject(new ModelError("timeout", "too slow")));
    for (let times = 0; times < 2; times++) expect(await embedQuery(ctx, "VPN")).toEqual(unavailable);
    expect(asked).toEqual(["VPN", "VPN"]);
  }));

test("a fault is known from outside a bundle too, where its class is another", () =>
  withRollback(async (ctx) => {
    class OtherError extends Error {
      override readonly name = "ModelError";
      readonly fault = "unreachable";
    }
    embedQueriesAs(() => Promise.reject(new OtherError("nobody listens", { cause: Object.assign(new Error("refused"), { code: "ECONNREFUSED" }) })));
    expect(await embedQuery(ctx, "VPN")).toEqual(unavailable);
  }));

test("without a model it is words alone, and what is no fault of the model is an error", () =>
  withRollback(async (ctx) => {
    expect(await embedQuery(ctx, "VPN")).toEqual(unavailable);
    embedQueriesAs(() => Promise.reject(new RangeError("ours")));
    await expect(embedQuery(ctx, "VPN")).rejects.toThrow("ours");
  }));

test("a secret that somebody types does not reach the model", () =>
  withRollback(async (ctx) => {
    const { asked } = embedQueriesAs(() => degrees(0));
    await embedQuery(ctx, "VPN password: Welkom2024!");
    expect(asked).toEqual(["VPN password: [•••]"]);
  }));

test("where only a part of the documents can be compared, since the former model is gone, it says so", () =>
  withRollback(async (ctx) => {
    embedQueriesAs(() => degrees(0));
    await makeArticle(ctx);
    await makeFormerSpace(ctx, { model: "test/former", completedAt: new Date(0) });
    await makeFormerSpace(ctx, { model: QUERY_MODEL, chunking: CHUNKING_VERSION });
    expect(await embedQuery(ctx, "VPN")).toMatchObject({ embedded: { model: QUERY_MODEL }, degraded: ["embedding_incomplete"] });
  }));
