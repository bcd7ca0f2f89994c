"use client";

import { useState } from "react";
import { z } from "zod";
import { usePassingEvents } from "@/components/live/use-passing-events";
import { fromApiJson } from "@/lib/core/naming";
import { type Step, step } from "@/lib/analysis/schema";

const growing = z.object({ analysisId: z.string(), steps: z.array(step) });

const NONE: Step[] = [];

/** The steps that a language model has written of an analysis so far; none before the first, or where the page came later. */
export function useGrowingSteps(analysisId: string): Step[] {
  const [grown, setGrown] = useState<z.output<typeof growing>>();
  usePassingEvents("analysis.partial", (event) => {
    const { data } = growing.safeParse(fromApiJson(event.data));
    if (data?.analysisId === analysisId) setGrown(data);
  });
  return grown?.analysisId === analysisId ? grown.steps : NONE;
}
