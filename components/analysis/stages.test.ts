import { expect, it } from "vitest";
import { isProvisional, stageStates } from "./stages";

const none = { embedMs: null, retrieveMs: null, generateMs: null, saveMs: null };

it("lets all stages wait while the analysis is queued", () => {
  expect(stageStates("queued", none).map(({ state }) => state)).toEqual(["waiting", "waiting", "waiting", "waiting"]);
});

it("shows which has ended, with its time, and which is running", () => {
  const states = stageStates("generate", { ...none, embedMs: 84, retrieveMs: 31 });
  expect(states).toEqual([
    { stage: "embed", state: "finished", milliseconds: 84 },
    { stage: "retrieve", state: "finished", milliseconds: 31 },
    { stage: "generate", state: "running", milliseconds: null },
    { stage: "save", state: "waiting", milliseconds: null },
  ]);
});

it("shows all as ended once it is done", () => {
  expect(stageStates("done", none).every(({ state }) => state === "finished")).toBe(true);
});

it("takes what is known as provisional from the end of retrieval to the end", () => {
  expect((["queued", "embed", "retrieve", "generate", "save", "done"] as const).filter(isProvisional)).toEqual(["generate", "save"]);
});
