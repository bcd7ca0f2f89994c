"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { RefusalNotice } from "@/components/forms/refusal-notice";
import { useAction } from "@/components/forms/use-action";
import { CharacterCount } from "@/components/tickets/character-count";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { Spinner } from "@/components/ui/spinner";
import { Textarea } from "@/components/ui/textarea";
import { RATING_COMMENT_MAX, SCORES } from "@/lib/ratings/limits";
import { SCORE_ICONS } from "./scores";
import type { TicketDesk } from "./use-ticket-desk";

/** Asks the requester of a solved ticket how it went. What was said can be changed for a while. */
export function RatingForm({ desk: { ticket, actions, cache } }: { desk: TicketDesk }) {
  const t = useTranslations("Rating");
  const given = ticket.rating;
  const [score, setScore] = useState<string>(given ? String(given.score) : "");
  const [comment, setComment] = useState(given?.comment ?? "");
  const { run, pending, refusal } = useAction(actions.rateTicket, (rating) => void cache.show({ rating }));
  const isGiven = given !== null && String(given.score) === score && (given.comment ?? "") === comment.trim();
  return (
    <Panel title={t("title")}>
      <form
        noValidate
        className="flex flex-col gap-3 px-4 py-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (score !== "" && !isGiven) run({ id: ticket.id, score: Number(score), comment: comment.trim() || null });
        }}
      >
        <RefusalNotice refusal={refusal?.fields.comment ? undefined : refusal} />
        <fieldset>
          <legend className="pb-1.5 text-sm">{t("question")}</legend>
          <div className="flex flex-col gap-1">
            {SCORES.toReversed().map((value) => {
              const Icon = SCORE_ICONS[value];
              return (
                <label
                  key={value}
                  className="relative flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md border border-edge px-2.5 text-sm transition-colors hover:bg-sunken has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium has-checked:ring-1 has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
                >
                  <input type="radio" name="score" value={value} checked={score === value} onChange={() => setScore(value)} className="absolute inset-0 cursor-pointer appearance-none focus-visible:outline-none" />
                  <Icon aria-hidden className="size-5 shrink-0 text-quiet" />
                  {t(`score.${value}`)}
                </label>
              );
            })}
          </div>
        </fieldset>
        {score !== "" && (
          <>
            <Field label={t("comment")} error={refusal?.fields.comment} note={comment === "" ? <span className="text-xs text-quiet">{t("optional")}</span> : <CharacterCount length={comment.length} max={RATING_COMMENT_MAX} />}>
              {(wiring) => <Textarea {...wiring} dir="auto" value={comment} onChange={(event) => setComment(event.target.value)} className="min-h-16" />}
            </Field>
            {!isGiven && (
              <Button type="submit" look="primary" className="self-start" aria-disabled={pending}>
                {pending && <Spinner />}
                {t(given ? "change" : "send")}
              </Button>
            )}
          </>
        )}
        <p role="status" className="text-sm text-quiet empty:hidden">
          {isGiven && t("thanks")}
        </p>
      </form>
    </Panel>
  );
}
