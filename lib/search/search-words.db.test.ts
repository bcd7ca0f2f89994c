import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { makeSolvedTicket } from "@/tests/support/analysis-desk";
import { withRollback } from "@/tests/support/database";
import { makeArticle, makeTicket } from "@/tests/support/factories";
import { countDocuments } from "./count-documents";
import { teachingScope } from "./document-scope";
import { queryTerms } from "./query-terms";
import { searchWords } from "./search-words";

async function termsOf(ctx: Ctx, text: string) {
  const scope = teachingScope(null);
  const counts = await countDocuments(ctx, scope);
  return queryTerms(ctx, { text, scope, total: [...counts.values()].reduce((sum, documents) => sum + documents, 0) });
}

const search = async (ctx: Ctx, text: string, asking: string | null = null) => searchWords(ctx, { terms: (await termsOf(ctx, text)).terms, scope: teachingScope(asking) });

const weightsOf = async (ctx: Ctx, text: string) => new Map((await search(ctx, text)).map(({ key, weight }) => [key, weight]));

test("a rare word weighs more than one that many documents hold, and the whole question most", () =>
  withRollback(async (ctx) => {
    const rare = await makeArticle(ctx, { title: "Printer 0x00000709", content: "Printer spooler." });
    for (let count = 0; count < 4; count++) await makeArticle(ctx, { title: "Printer", content: "Printer paper." });
    const { terms } = await termsOf(ctx, "printer 0x00000709");
    expect(terms.map(({ term }) => term)).toEqual(["0x00000709", "printer"]);
    const [best, ...others] = await search(ctx, "printer 0x00000709");
    expect(best).toMatchObject({ key: `article:${rare.id}`, language: "en" });
    expect(best?.weight).toBeGreaterThanOrEqual(terms.reduce((sum, { weight }) => sum + weight, 0));
    expect(others).toHaveLength(4);
    for (const { weight } of others) expect(weight).toBeLessThan((best?.weight ?? 0) / 3);
  }));

test("a word counts more that is held twice, less in a long text, more in a title", () =>
  withRollback(async (ctx) => {
    const once = await makeArticle(ctx, { title: "One", content: "toner alpha beta gamma" });
    const twice = await makeArticle(ctx, { title: "Two", content: "toner toner beta gamma" });
    const long = await makeArticle(ctx, { title: "Long", content: `toner ${Array.from({ length: 60 }, (_, at) => `filler${at}`).join(" ")}` });
    const titled = await makeArticle(ctx, { title: "Toner", content: "alpha beta gamma" });
    const weights = await weightsOf(ctx, "toner");
    const [plain, ...others] = [once, twice, long, titled].map(({ id }) => weights.get(`article:${id}`) ?? 0);
    const shares = others.map((weight) => weight / (plain ?? 0));
    expect(shares[0]).toBeGreaterThan(1.1);
    expect(shares[0]).toBeLessThan(2);
    expect(shares[1]).toBeLessThan(0.9);
    expect(shares[2]).toBeGreaterThan(1.1);
  }));

test("tells codes from other words: each once, whatever the language", () =>
  withRollback(async (ctx) => {
    const coded = await makeArticle(ctx, { title: "Printer 0x00000709", content: "0x00000709 0x00000709", language: "nl" });
    const worded = await makeArticle(ctx, { title: "Toner", content: "toner" });
    const { terms } = await termsOf(ctx, "toner 0x00000709");
    const codes = new Map((await search(ctx, "toner 0x00000709")).map((match) => [match.key, match.codes]));
    expect(codes.get(`article:${coded.id}`)).toBeCloseTo(terms.find(({ isCode }) => isCode)?.weight ?? Number.NaN, 6);
    expect(codes.get(`article:${worded.id}`)).toBe(0);
  }));

test("finds a word in its other forms, which count half", () =>
  withRollback(async (ctx) => {
    const same = await makeArticle(ctx, { title: "A", content: "imprimantes bloquées depuis hier" });
    const other = await makeArticle(ctx, { title: "B", content: "imprimante bloquée depuis hier" });
    const weights = await weightsOf(ctx, "imprimantes");
    expect((weights.get(`article:${other.id}`) ?? 0) / (weights.get(`article:${same.id}`) ?? 1)).toBeCloseTo(0.5, 1);
    await makeArticle(ctx, { title: "C", content: "err_cert" });
    const forms = Object.fromEntries((await termsOf(ctx, "imprimantes err_cert")).terms.map(({ term, forms }) => [term, forms]));
    expect(forms).toMatchObject({ imprimantes: expect.stringMatching(/^'imprim\w*':\*$/), errzzcert: null });
  }));

test("a code weighs three words and a word of the title one and a half; one that no document holds weighs one", () =>
  withRollback(async (ctx) => {
    await makeArticle(ctx, { title: "x", content: "toner srv-0001 fuser" });
    const plain = Math.log(1 + 0.5 / 1.5);
    const weights = Object.fromEntries((await termsOf(ctx, "toner\nfuser srv-0001")).terms.map(({ term, weight }) => [term, weight / plain]));
    expect(weights).toMatchObject({ srvzz0001: expect.closeTo(3, 6), toner: expect.closeTo(1.5, 6), fuser: expect.closeTo(1, 6) });
    const unheld = await termsOf(ctx, "fuser 0x99");
    expect(unheld.weight).toBeCloseTo(plain + Math.log(1 + 1.5 / 0.5), 6);
  }));

test("common words alone find documents that hold two of them, or else any", () =>
  withRollback(async (ctx) => {
    // How many hold a word is told by where they stand: rows that other tests took back would leave holes among them.
    await ctx.db.execute(sql`truncate articles cascade`);
    await ctx.db.execute(sql`
      insert into articles (title, content, category, language, search_text)
      select 'x', 'x', 'other', 'nl', case when n % 2 = 0 then 'evenword' else 'oddword' end from generate_series(1, 2400) n`);
    expect((await search(ctx, "evenword oddword")).length).toBeGreaterThan(0);
    const both = await makeArticle(ctx, { title: "x", content: "evenword oddword" });
    expect((await search(ctx, "evenword oddword")).map(({ key }) => key)).toEqual([`article:${both.id}`]);
  }));

test("of several forms of a word in a question the first is looked for", () =>
  withRollback(async (ctx) => {
    await makeArticle(ctx, { title: "x", content: "toners toner" });
    expect((await termsOf(ctx, "toner and toners")).terms.map(({ term }) => term)).toEqual(["toner"]);
  }));

test("weighs words as in BM25", () =>
  withRollback(async (ctx) => {
    for (const title of ["alpha beta", "alpha gamma", "alpha delta"]) await makeArticle(ctx, { title, content: "omega" });
    const { terms, weight } = await termsOf(ctx, "alpha beta unheard");
    const weightOf = (documents: number) => Math.log(1 + Math.max(0.5, 3 - documents + 0.5) / (documents + 0.5));
    expect(terms).toMatchObject([
      { term: "beta", weight: expect.closeTo(weightOf(1), 6) },
      { term: "alpha", weight: expect.closeTo(weightOf(3), 6) },
    ]);
    expect(weight).toBeCloseTo(weightOf(0) + weightOf(1) + weightOf(3), 6);
  }));

test("counts what teaches alone, by language: no open ticket, no draft", () =>
  withRollback(async (ctx) => {
    await makeSolvedTicket(ctx, { title: "alpha" });
    await makeArticle(ctx, { title: "alpha", language: "fr" });
    await makeArticle(ctx, { title: "alpha", language: "fr" });
    await makeTicket(ctx, { title: "alpha beta" });
    await makeArticle(ctx, { title: "alpha beta", status: "draft" });
    expect(await countDocuments(ctx, teachingScope(null))).toEqual(new Map([["en", 1], ["fr", 2]]));
    expect((await termsOf(ctx, "alpha beta")).terms.map(({ term }) => term)).toEqual(["alpha"]);
  }));

test("leaves out stop words of three languages, single letters and single characters", () =>
  withRollback(async (ctx) => {
    await makeArticle(ctx, { title: "the and le dans het een a 我 打印机", content: "x" });
    expect((await termsOf(ctx, "the and le dans het een a 我 打印机")).terms.map(({ term }) => term).toSorted()).toEqual(["印机", "打印", "打印机"]);
    for (const empty of ["", "the", "!?", "我"]) expect(await termsOf(ctx, empty)).toEqual({ terms: [], weight: 0 });
  }));

test("searches with the twenty-four rarest words, however long the question", () =>
  withRollback(async (ctx) => {
    const words = Array.from({ length: 70 }, (_, at) => `word${String(at).padStart(2, "0")}x`);
    await makeArticle(ctx, { title: "all", content: words.join(" ") });
    expect((await termsOf(ctx, words.join(" "))).terms).toHaveLength(24);
  }));

test("solved tickets and published articles in any language are found, the asking one, open ones and drafts are not", () =>
  withRollback(async (ctx) => {
    const solved = await makeSolvedTicket(ctx, { title: "打印机卡纸", description: "三楼的打印机。", resolution: "取出了纸。", language: "zh" });
    const byResolution = await makeSolvedTicket(ctx, { title: "Rien", description: "Rien du tout", resolution: "Le 打印机 a été remplacé.", language: "fr" });
    const asking = await makeSolvedTicket(ctx, { title: "打印机" });
    await makeTicket(ctx, { title: "打印机" });
    await makeArticle(ctx, { title: "打印机", status: "draft" });
    const found = await search(ctx, "打印机坏了", asking.id);
    expect(found.map(({ key, language }) => [key, language]).toSorted()).toEqual([
      [`ticket:${solved.id}`, "zh"],
      [`ticket:${byResolution.id}`, "fr"],
    ].toSorted());
  }));

test.each(["it's", "a'b''c", "back\\slash\\path", "a & b | !c <-> d:*", "%_%", "\u0007bell"])("%j is words and no query language", (text) =>
  withRollback(async (ctx) => {
    const { id } = await makeArticle(ctx, { title: `Needle ${text}`, content: "x" });
    expect(await search(ctx, `needle ${text}`)).toMatchObject([{ key: `article:${id}` }]);
  }),
);

test("no words find nothing", () => withRollback(async (ctx) => expect(await searchWords(ctx, { terms: [], scope: teachingScope(null) })).toEqual([])));
