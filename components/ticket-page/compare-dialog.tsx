"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DialogActions } from "@/components/ui/dialog-actions";
import { CompareChoice } from "./compare-choice";
import { CompareText } from "./compare-text";
import { TicketDialog } from "./ticket-dialog";
import { type PatchField, pickFields, type TicketPatch } from "./ticket-patch";
import { useFieldWords } from "./use-field-words";
import type { Comparison } from "./use-save";

interface CompareDialogProps {
  comparison: Comparison;
  nameOf: (employeeId: string) => string;
}

const TEXTS: readonly PatchField[] = ["title", "description", "resolution"];

/** What two wrote at once, side by side. Closed, it leaves everything as it was typed. */
export function CompareDialog({ comparison: { fields, mine, theirs, changedBy, end }, nameOf }: CompareDialogProps) {
  const t = useTranslations("Compare");
  const { nameOfField, wordsOf } = useFieldWords();
  const [chosen, setChosen] = useState<TicketPatch>(() => pickFields(mine, fields));
  const put = (field: PatchField, from: TicketPatch) => setChosen((chosen) => ({ ...chosen, ...pickFields(from, [field]) }));
  return (
    <TicketDialog title={t("heading")} description={t("text", { name: changedBy === undefined ? t("somebody") : nameOf(changedBy) })} onClose={() => end(undefined)} className="max-w-4xl">
      <div className="flex flex-col gap-5">
        {fields.map((field) =>
          TEXTS.includes(field) ? (
            <CompareText
              key={field}
              name={nameOfField(field)}
              theirs={wordsOf(theirs, field)}
              mine={wordsOf(mine, field)}
              value={wordsOf(chosen, field)}
              language={theirs.language}
              onChange={(value) => put(field, { [field]: value })}
            />
          ) : (
            <CompareChoice
              key={field}
              name={nameOfField(field)}
              theirs={wordsOf(theirs, field)}
              mine={wordsOf(mine, field)}
              value={chosen[field] === mine[field] ? "mine" : "theirs"}
              onChange={(side) => put(field, side === "mine" ? mine : theirs)}
            />
          ),
        )}
      </div>
      <DialogActions>
        <Button onClick={() => end(undefined)}>{t("back")}</Button>
        <Button look="primary" onClick={() => end(chosen)}>
          {t("save")}
        </Button>
      </DialogActions>
    </TicketDialog>
  );
}
