import { expect, test } from "vitest";
import { ModelError } from "@/lib/ai/ports";
import { shippedEmbedder, useModels } from "@/tests/support/analysis-desk";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { parseQualityFile } from "./quality-file";
import { recalibrate } from "./recalibrate";
import { evaluateFile } from "./run-quality";

const embedder = shippedEmbedder();
const noGenerator = { model: "none", generate: () => Promise.reject(new ModelError("unreachable", "nobody listens")) };

const printer = { title: "The printer prints nothing", description: "The print queue is full and nothing comes out.", language: "en" };
const lines = [
  { kind: "history", id: "h-printer", ...printer, category: "hardware", resolution: "Cleared the queue." },
  { kind: "history", id: "h-password", title: "Wachtwoord verlopen", description: "Ik kan niet meer inloggen.", language: "nl", category: "permission", resolution: "Opnieuw ingesteld." },
  { kind: "article", id: "a-vpn", title: "VPN 连接不上", content: "1. 重启路由器。", language: "zh", category: "network" },
  { kind: "query", id: "q-same", ...printer, category: "hardware", relevant: ["h-printer"], tags: ["printing"] },
  { kind: "query", id: "q-again", ...printer, category: "hardware", relevant: ["h-printer"] },
  { kind: "query", id: "q-foreign", title: "My password has expired", description: "I cannot log in any more.", language: "en", category: "permission", relevant: ["h-password"] },
  { kind: "query", id: "q-nothing", title: "xqzt", description: "xqzt", language: "en", relevant: [] },
];

test("loads the file and analyses its queries in order, none of them history for the next", () =>
  withRollback(async (ctx) => {
    useModels({ embedder: embedder(), generator: noGenerator });
    const desk = { ctx, requesterId: (await makeEmployee(ctx)).id, close: () => Promise.resolve() };
    const progress: number[] = [];
    const evaluated = await evaluateFile(desk, parseQualityFile(lines.map((line) => JSON.stringify(line)).join("\n")), (done, total) => progress.push(done / total));
    expect(evaluated.map(({ details }) => details.id)).toEqual(["q-same", "q-again", "q-foreign", "q-nothing"]);
    expect(progress.at(-1)).toBe(1);
    const [same, again, foreign, nothing] = evaluated.map(({ outcome }) => outcome);
    expect(same).toMatchObject({ language: "en", tags: ["printing"], expected: "hardware", category: "hardware", isCrossLanguage: false, abstained: false });
    expect(same?.ranked[0]).toBe("h-printer");
    expect(again?.ranked.filter((id) => !["h-printer", "h-password", "a-vpn"].includes(id))).toEqual([]);
    expect(foreign).toMatchObject({ category: "permission", isCrossLanguage: true });
    expect(foreign?.ranked[0]).toBe("h-password");
    expect(nothing).toMatchObject({ expected: undefined, relevant: [], isCrossLanguage: false });
    const { details } = evaluated[0] ?? {};
    expect(same).toMatchObject({ id: "q-same", source: "retrieval", shown: details?.shown });
    expect(same?.score).toBeGreaterThan(0.3);
    expect(details).toMatchObject({ source: "retrieval", shown: expect.arrayContaining(["h-printer"]), abstained: false });
    expect(details?.ranked[0]).toEqual({ id: "h-printer", score: expect.any(Number), similarity: expect.closeTo(1, 1) });
  }));

test("what staff said is given to the desk first, and changes what confidence is worth, nothing else", () =>
  withRollback(async (ctx) => {
    useModels({ embedder: embedder(), generator: noGenerator });
    const desk = { ctx, requesterId: (await makeEmployee(ctx)).id, close: () => Promise.resolve() };
    const judged = (verdict: string) => Array.from({ length: 5 }, () => ({ kind: "feedback", query: "q-same", verdict }));
    const evaluate = async (more: object[]) => (await evaluateFile(desk, parseQualityFile([...lines, ...more].map((line) => JSON.stringify(line)).join("\n")), () => {}))[0];
    const before = await evaluate([]);
    const rejected = await evaluate(judged("rejected"));
    expect(rejected?.details.category).toBe(before?.details.category);
    expect(rejected?.details.confidence).toBeLessThan((before?.details.confidence ?? 0) - 0.1);
    // What repeats take for a desk that was told so is what such a desk says.
    if (!rejected) throw new TypeError("nothing was evaluated");
    const asRejected = Array.from({ length: 5 }, () => ({ ...rejected.outcome, expected: "other" as const }));
    const [recalibrated] = recalibrate(asRejected, [rejected.outcome]);
    expect(recalibrated?.confidence).toBeCloseTo(rejected.details.confidence, 10);
  }));
