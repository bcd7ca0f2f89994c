import type { ModelFault, ModelState } from "@/lib/ai/ports";

/** Keeps since when a model has been as the latest probe found it. */
export function trackState(model: string, probe: () => Promise<ModelFault | null>, now: () => Date) {
  let state: ModelState = { state: "unknown", model, since: now() };
  return {
    state: () => state,
    probe: async () => {
      const fault = await probe();
      const found = fault ? "down" : "ready";
      if (state.state !== found || state.fault !== (fault ?? undefined)) state = { state: found, model, since: now(), ...(fault ? { fault } : {}) };
    },
  };
}
