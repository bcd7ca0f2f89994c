"use client";

import { useState } from "react";
import { usePassingEvents } from "@/components/live/use-passing-events";
import { fromApiJson } from "@/lib/core/naming";
import type { Step } from "@/lib/analysis/schema";

interface Growing {
  analysisId: string;
  steps: Step[];
}

const NONE: Step[] = [];

/** The steps that a language model has written of an analysis so far; none before the first, or where the page came later. */
export function useGrowingSteps(analysisId: string): Step[] {
  const [grown, setGrown] = useState<Growing>();
  usePassingEvents("analysis.partial", async (event) => {
    const { readGrowing } = await import("./read-growing");
    const grown = readGrowing(fromApiJson(event.data));
    if (grown?.analysisId === analysisId) setGrown(grown);
  });
  return grown?.analysisId === analysisId ? grown.steps : NONE;
}
