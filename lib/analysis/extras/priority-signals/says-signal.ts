import { perProcess } from "@/lib/core/per-process";
import { patternOf } from "./pattern-of";
import type { Signal } from "./types";

const pattern = (signal: Signal): RegExp => perProcess(`priority-signal-${signal}`, () => patternOf(signal));

/** Whether a folded text gives a signal. */
export const saysSignal = (folded: string, signal: Signal): boolean => folded.search(pattern(signal)) !== -1;

/** A folded text without what gives a signal. */
export const withoutSignal = (folded: string, signal: Signal): string => folded.replace(pattern(signal), " ");
