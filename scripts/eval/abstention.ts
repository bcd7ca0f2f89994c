import { isUnsure } from "@/lib/analysis/calibration";
import { type Figures, isRight, type Outcome, recallAt3, round, shareOf, shownRecallAt3, withInterval } from "./figures";
import { mean } from "./intervals";

/** What abstaining costs: recall@3 of what is shown, beside that of the whole list, how often nothing is shown, and how good guesses are. */
function abstentionFigures(outcomes: readonly Outcome[]): Figures {
  const answerable = outcomes.filter(({ relevant }) => relevant !== undefined && relevant.length > 0);
  const unanswerable = outcomes.filter(({ relevant }) => relevant?.length === 0);
  const labelled = outcomes.filter(({ expected }) => expected !== undefined);
  const guesses = labelled.filter(({ confidence }) => isUnsure(confidence));
  const loss = (sample: readonly Outcome[]) => mean(sample.map((outcome) => recallAt3(outcome) - shownRecallAt3(outcome)));
  return {
    n: outcomes.length,
    ...shareOf("rate_nothing_relevant", unanswerable, ({ abstained }) => abstained),
    ...shareOf("rate_something_relevant", answerable, ({ abstained }) => abstained),
    recall_at_3: answerable.length > 0 ? round(mean(answerable.map(recallAt3))) : null,
    ...withInterval("shown_recall_at_3", answerable, (sample) => mean(sample.map(shownRecallAt3))),
    ...withInterval("recall_loss", answerable, loss),
    ...shareOf("unsure_rate", labelled, ({ confidence }) => isUnsure(confidence)),
    ...shareOf("unsure_accuracy", guesses, isRight),
  };
}

/** The figures of abstention, for all and for each tag. */
export function abstention(outcomes: readonly Outcome[]): { [name: string]: Figures[string] | Record<string, Figures> } {
  const tags = [...new Set(outcomes.flatMap((outcome) => outcome.tags))].sort();
  const by_tag = Object.fromEntries(tags.map((tag) => [tag, abstentionFigures(outcomes.filter((outcome) => outcome.tags.includes(tag)))]));
  return { ...abstentionFigures(outcomes), by_tag };
}
