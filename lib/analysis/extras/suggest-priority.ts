import type { Priority } from "@/db/enums";
import { fold } from "./priority-signals/pattern-of";
import { saysSignal, withoutSignal } from "./priority-signals/says-signal";
import type { Signal } from "./priority-signals/types";

/** A report is read so far: who is in need says so at its beginning. */
const READ_CHARACTERS = 4_000;

const SENTENCE_END = /[.!?。;]/u;

/** Who is stopped and by what stand together: in another sentence, "everyone" may be anyone. */
const stopsMany = (text: string): boolean => text.split(SENTENCE_END).some((sentence) => saysSignal(sentence, "many") && saysSignal(sentence, "trouble"));

/** The priority that a report's own words suggest, in any of the four languages; who only shouts gets at most `high`. */
export function suggestPriority(report: string): Priority {
  const alarming = withoutSignal(fold(report.slice(0, READ_CHARACTERS)), "harmless");
  const text = withoutSignal(alarming, "wait");
  const canWait = text !== alarming;
  const says = (signal: Signal) => saysSignal(text, signal);
  if (says("danger") || (says("bait") && says("bitten"))) return "urgent";
  if (says("standstill") || stopsMany(text)) return canWait ? "medium" : "urgent";
  if (canWait) return "low";
  if (says("blocked") || says("due") || says("bait") || (says("customer") && says("trouble"))) return "high";
  if (says("pressing")) return says("bearable") || says("wish") ? "medium" : "high";
  return says("wish") && !says("trouble") ? "low" : "medium";
}
