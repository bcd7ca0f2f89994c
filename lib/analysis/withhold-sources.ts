import { solutionText } from "./suggestion";
import type { Analysis, SourceReference } from "./schema";

/** The numbers of the tickets that an analysis rests on. */
export const ticketsOf = ({ similarTickets, steps }: Analysis): string[] => [
  ...similarTickets.map(({ ticketNumber }) => ticketNumber),
  ...steps.flatMap(({ sources }) => sources.flatMap((source) => (source.type === "ticket" ? [source.ticketNumber] : []))),
];

/** An analysis for a reader who sees these tickets: what rests on another one, confidential or hidden by now, is left out. */
export function withholdSources(analysis: Analysis, visible: ReadonlySet<string>): Analysis {
  if (ticketsOf(analysis).every((number) => visible.has(number))) return analysis;
  const isShown = (source: SourceReference) => source.type !== "ticket" || visible.has(source.ticketNumber);
  const steps = analysis.steps.filter(({ sources }) => sources.every(isShown));
  return {
    ...analysis,
    steps,
    suggestedSolution: solutionText(steps) || null,
    similarTickets: analysis.similarTickets.filter(({ ticketNumber }) => visible.has(ticketNumber)),
    degraded: [...analysis.degraded, "sources_withheld"],
  };
}
