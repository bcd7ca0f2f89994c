import type { ModelState } from "@/lib/ai/ports";
import type { Recovery } from "@/lib/jobs/reanalyze-degraded";

export interface ModelViews {
  embedding: ModelState;
  /** What the language model's server says of itself. */
  server: ModelState;
  /** What came of the language model's last call, which a server's word does not show. */
  lastCall: ModelState;
  /** Whether calls to it get their turn in time. */
  turns: ModelState;
}

/** Finds what can be used that could not at the look before; the first look finds all that can. */
export function spotComebacks(): (views: ModelViews) => Recovery[] {
  const readySince = new Map<keyof ModelViews, number>();
  return (views) => {
    const isBack = (view: keyof ModelViews): boolean => {
      const { state, since } = views[view];
      if (state !== "ready" || readySince.get(view) === since.getTime()) return false;
      readySince.set(view, since.getTime());
      return true;
    };
    const isLlmBack = [isBack("server"), isBack("lastCall"), isBack("turns")].includes(true);
    return [...(isBack("embedding") ? ["embedding" as const] : []), ...(isLlmBack ? ["llm" as const] : [])];
  };
}
