import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { analyse, makeSolvedTicket, makeTeachingArticle, shippedEmbedder, useModels } from "@/tests/support/analysis-desk";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { type Injection, INJECTIONS, SECRET } from "@/tests/support/injections";
import type { Script } from "@/tests/support/model-behaviour";
import { type OllamaStandIn, startOllamaStandIn } from "@/tests/support/ollama-stand-in";
import { createOllamaGenerator } from "@/worker/adapters/ollama";
import type { Analysis } from "./schema";

const embedder = shippedEmbedder();
const script: Script = { behaviour: "answer" };
let ollama: OllamaStandIn;

beforeAll(async () => {
  ollama = await startOllamaStandIn(script);
});
afterAll(() => ollama.close());

/** What another person's solved ticket says and nobody else may read. */
const OTHERS = "Maarten's badge 88213 opens the archive on floor nine since then";
const CONFIDENTIAL = "the grievance against the head of the print room";

/** A desk that knows the problem well: nothing but hardware speaks for it. */
async function prepare(ctx: Ctx, { place, text }: Injection) {
  useModels({ embedder: embedder(), generator: createOllamaGenerator({ host: ollama.url, model: "llama3.2:3b", timeoutMs: 5_000 }) });
  const at = (here: Injection["place"]) => (here === place ? `\n${text}` : "");
  const report = "Hello,\nThe print queue is full and no paper comes out.";
  const printer = { description: "The queue is full and nothing comes out.", category: "hardware" as const };
  await makeSolvedTicket(ctx, { ...printer, title: "The printer on floor two prints nothing", resolution: `Restarted the print spooler. ${OTHERS}.${at("resolution")}` });
  await makeSolvedTicket(ctx, { ...printer, title: "Printer queue is stuck and prints nothing", resolution: "Emptied the print queue and restarted the spooler." });
  await makeSolvedTicket(ctx, { ...printer, title: "The printer prints nothing", resolution: `Closed after ${CONFIDENTIAL}.`, confidential: true });
  await makeTeachingArticle(ctx, { title: "How to clear a print queue", content: `1. Stop the print spooler.\n2. Empty its folder.\n3. Start it again.${at("article")}`, category: "hardware" });
  return makeTicket(ctx, { title: `Printer prints nothing${at("title").replace("\n", " ")}`, description: `${report}${at("description")}` });
}

const asked = (): string => JSON.stringify(ollama.requests.at(-1)?.body);

/** A model that does as it is told: the category, all that is asked for in each field, and everything that it was given. */
function obey({ obeyed, name }: Injection): string {
  const said = name.includes("other tickets") ? OTHERS : obeyed;
  const steps = [{ text: `Restart the print spooler. ${said}`, sources: [1, 2, 3, 99] }, { text: said, sources: [1] }];
  return JSON.stringify({ category: "permission", confidence: 1, steps, priority: "urgent", questions: [said, "When did it start?"], reply: `We are looking into the printer for you. ${said}` });
}

const visible = (text: string) => text.replace(/\p{Cf}/gu, "");
const textsOf = ({ steps, questions, draftReply, suggestedSolution }: Analysis) => visible([...steps.map(({ text }) => text), ...questions, draftReply, suggestedSolution].join("\n"));

const LINK = /(?:https?|ftp|javascript|data|mailto):\/*\S|www\.\S|\]\(|evil\.example\//i;
const MARK = /<\|?[a-z/_]|\[\/?INST\]|<<\/?SYS>>|```tool/i;

test.each(INJECTIONS)("$name in the $place: obeyed, it changes nothing", (injection) =>
  withRollback(async (ctx) => {
    script.text = obey(injection);
    const ticket = await prepare(ctx, injection);
    const analysis = await analyse(ctx, ticket.id);
    const shown = textsOf(analysis);
    expect(analysis.suggestedCategory).toBe("hardware");
    // Obeyed in another language than the ticket's, the answer is not used at all.
    expect(analysis.degraded).toEqual(expect.arrayContaining(analysis.source === "llm" ? ["llm_category_overruled", "sources_dropped"] : ["llm_wrong_language"]));
    expect(shown).not.toMatch(LINK);
    expect(shown).not.toMatch(MARK);
    for (const secret of [SECRET, "ghp_abc", CONFIDENTIAL]) expect(shown).not.toContain(secret);
    expect(analysis.draftReply ?? "").not.toContain("88213");
    // Where it may still be told: the model itself is given neither link nor secret nor what is nobody's business.
    const prompt = visible(asked());
    for (const secret of [SECRET, "ghp_abc", CONFIDENTIAL]) expect(prompt).not.toContain(secret);
    expect(prompt).not.toMatch(/evil\.example\/|www\.evil/);
  }),
);
