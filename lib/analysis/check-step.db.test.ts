import { beforeEach, expect, test } from "vitest";
import { embeddingProfile } from "@/lib/ai/embedding-profiles";
import { type Embedder, ModelError } from "@/lib/ai/ports";
import type { Ctx } from "@/lib/core/ctx";
import type { TeachingDocument } from "@/lib/search/found-document";
import { makeSolvedTicket, makeTeachingArticle, shippedEmbedder, useModels } from "@/tests/support/analysis-desk";
import { withRollback } from "@/tests/support/database";
import { articleDocument } from "@/tests/support/documents";
import { type StepCheck, stepCheck } from "./check-step";
import { referenceTo } from "./evidence";
import type { NamedStep } from "./read-answer";

const shipped = shippedEmbedder();
let asked: string[] = [];

beforeEach(() => {
  asked = [];
});

/** The shipped model, noting what it is asked for. */
const noting = (): Embedder => ({ ...shipped(), embed: (texts, kind, signal) => (asked.push(...texts), shipped().embed(texts, kind, signal)) });

const failing = (failure: Error): Embedder => ({ ...shipped(), embed: () => Promise.reject(failure) });

async function solved(ctx: Ctx): Promise<TeachingDocument> {
  useModels({ embedder: shipped(), generator: { model: "none", generate: () => Promise.reject(new ModelError("missing", "none")) } });
  const { id, ticketNumber, title, category, language, resolution } = await makeSolvedTicket(ctx, {
    title: "The VPN tunnel drops every ten minutes",
    description: "At home the connection to the office is lost all the time.",
    resolution: "Installed the new certificate profile in the VPN client and removed the old one. Then restarted the network adapter. The tunnel has been stable since.",
    category: "network",
  });
  return { type: "ticket", id, ticketNumber, title, category, language, resolution: resolution ?? "" };
}

async function guide(ctx: Ctx): Promise<TeachingDocument> {
  const content = "1. Open the queue of the printer.\n2. Cancel all documents.\n3. Restart the print spooler service.\n4. Print a test page.";
  const { id, title, category, language, audience } = await makeTeachingArticle(ctx, { title: "How to clear a print queue", content, category: "hardware" });
  return { type: "article", id, title, content, category, language, audience };
}

const named = (text: string, cited: TeachingDocument[], invented = 0): NamedStep => ({ text, cited, invented });

const steps = [
  ["in the source's own words", "Install the new certificate profile in the VPN client."],
  ["in other words", "Set up the latest certificate for the VPN program, then delete the former one."],
  ["in French", "Installez le nouveau profil de certificat dans le client VPN et supprimez l’ancien."],
  ["in Dutch", "Installeer het nieuwe certificaatprofiel in de VPN-client en verwijder het oude."],
  ["in Chinese", "在 VPN 客户端中安装新的证书配置文件，并删除旧的配置文件。"],
] as const;

test.each(steps)("a step %s keeps its source", (_, text) =>
  withRollback(async (ctx) => {
    const source = await solved(ctx);
    expect(await stepCheck(ctx, shipped())(named(text, [source]))).toEqual({ step: { text, sources: [referenceTo(source)] }, dropped: 0 });
  }),
);

test.each([
  ["another problem", "Replace the toner cartridge and clean the drum of the printer."],
  ["another problem, in Chinese", "更换打印机墨粉盒并清洁硒鼓。"],
  ["another problem, in French", "Remplacez la cartouche d’encre et nettoyez le tambour de l’imprimante."],
  ["another problem, in Dutch", "Vervang de tonercassette en maak de trommel van de printer schoon."],
  ["nothing that a desk does", "Order flowers for the canteen and water them on Fridays."],
])("a step about %s loses the source that it names, and keeps its place", (_, text) =>
  withRollback(async (ctx) => {
    const source = await solved(ctx);
    expect(await stepCheck(ctx, shipped())(named(text, [source]))).toEqual({ step: { text, sources: [] }, dropped: 1 });
  }),
);

test("of several sources each is looked at, and those that do not exist are counted", () =>
  withRollback(async (ctx) => {
    const [ticket, article] = [await solved(ctx), await guide(ctx)];
    const check = stepCheck(ctx, shipped());
    expect(await check(named("Restart the print spooler service.", [ticket, article], 2))).toEqual({ step: { text: "Restart the print spooler service.", sources: [referenceTo(article)] }, dropped: 3 });
    expect(await check(named("Redémarrez le service du spouleur d’impression.", [article, ticket]))).toMatchObject({ step: { sources: [referenceTo(article)] }, dropped: 1 });
  }));

test("a step that names nothing is not looked at", () =>
  withRollback(async (ctx) => {
    const check = stepCheck(ctx, noting());
    expect([await check(named("Restart it.", [])), await check(named("Restart it.", [], 2)), asked]).toEqual([
      { step: { text: "Restart it.", sources: [] }, dropped: 0 },
      { step: { text: "Restart it.", sources: [] }, dropped: 2 },
      [],
    ]);
  }));

const words = async (check: StepCheck, source: TeachingDocument) => Promise.all(steps.map(async ([, text]) => (await check(named(text, [source]))).step.sources.length));

test("without a model words alone decide", () =>
  withRollback(async (ctx) => {
    const source = await solved(ctx);
    for (const fault of ["missing", "timeout"] as const) expect(await words(stepCheck(ctx, failing(new ModelError(fault, "no"))), source)).toEqual([1, 0, 0, 0, 0]);
  }));

test("so they do of a source that the model has made no vectors of, and of vectors of another model", () =>
  withRollback(async (ctx) => {
    const source = await solved(ctx);
    const other = { ...shipped(), model: "test/other", profile: embeddingProfile("nobody/knows-me").profile };
    expect(await words(stepCheck(ctx, other), source)).toEqual([1, 0, 0, 0, 0]);
    const fresh = articleDocument({ title: source.title, content: "Installed the new certificate profile in the VPN client and removed the old one." });
    expect(await words(stepCheck(ctx, shipped()), fresh)).toEqual([1, 0, 0, 0, 0]);
  }));

test("Chinese words decide as others do", () =>
  withRollback(async (ctx) => {
    const source = articleDocument({ title: "VPN 证书", content: "在客户端中安装新的证书配置文件，然后重新启动网络适配器。", language: "zh" });
    const check = stepCheck(ctx, failing(new ModelError("missing", "no")));
    expect((await check(named("安装新的证书配置文件。", [source]))).step.sources).toEqual([referenceTo(source)]);
    expect((await check(named("更换打印机墨粉盒。", [source]))).step.sources).toEqual([]);
  }));

test("short words, which every text has, support nothing", () =>
  withRollback(async (ctx) => {
    const source = articleDocument({ title: "How to do it", content: "Go on and do it as it is for you and all of us." });
    expect((await stepCheck(ctx, failing(new ModelError("missing", "no")))(named("Do it for us and go on.", [source]))).step.sources).toEqual([]);
  }));

test("the same step is embedded once, while it is written and when the answer is whole; another one is another", () =>
  withRollback(async (ctx) => {
    const source = await solved(ctx);
    const check = stepCheck(ctx, noting());
    const [first, again] = await Promise.all([check(named("Restart the adapter.", [source])), check(named("Restart the adapter.", [source]))]);
    expect(await check(named("Restart the adapter.", [source]))).toBe(first);
    expect([again === first, asked]).toEqual([true, ["Restart the adapter."]]);
    await check(named("Restart the adapter.", [source], 1));
    await check(named("Restart the client.", [source]));
    expect(asked).toEqual(["Restart the adapter.", "Restart the adapter.", "Restart the client."]);
  }));

test("an error that is no model's goes on", () =>
  withRollback(async (ctx) => {
    const failure = new DOMException("the job is lost", "AbortError");
    await expect(stepCheck(ctx, failing(failure))(named("Restart it.", [articleDocument()]))).rejects.toBe(failure);
  }));
