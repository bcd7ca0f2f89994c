"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import type { Answer } from "@/components/forms/answer";
import { RefusalNotice } from "@/components/forms/refusal-notice";
import { useAction } from "@/components/forms/use-action";
import { useFieldErrors } from "@/components/forms/use-field-errors";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { useToast } from "@/components/ui/toasts";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { ChangeSeenSettingsInput, Settings } from "@/lib/settings/schema";
import { AutoCloseSetting } from "./auto-close-setting";
import { StaleChoice } from "./stale-choice";

interface SettingsFormProps {
  settings: Settings;
  change: (wanted: ChangeSeenSettingsInput) => Promise<Answer<Settings>>;
}

const isSettings = (value: unknown): value is Settings => typeof value === "object" && value !== null && "autoCloseDays" in value;

/** The desk's settings; the fields begin anew with what was saved or taken over. */
export function SettingsForm({ settings, change }: SettingsFormProps) {
  const t = useTranslations("Settings");
  const toast = useToast();
  const hydrated = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  const [seen, setSeen] = useState(settings);
  const [closes, setCloses] = useState(settings.autoCloseDays !== null);
  const { run, pending, refusal, forgive } = useAction(change, (saved) => {
    setSeen(saved);
    toast({ text: t("saved") });
  });
  const { errors, onInput } = useFieldErrors(refusal);
  const current = refusal?.code === "stale" && isSettings(refusal.details.current) ? refusal.details.current : undefined;
  const save = (last: Settings) => {
    if (!form.current) return;
    const days = String(new FormData(form.current).get("autoCloseDays") ?? "").trim();
    run({ seen: last, autoCloseDays: closes ? (days === "" ? 0 : Number(days)) : null });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(seen);
  };
  const take = () => {
    if (!current) return;
    forgive();
    setSeen(current);
    setCloses(current.autoCloseDays !== null);
  };
  return (
    <form ref={form} method="post" onSubmit={submit} onInput={onInput} noValidate className="flex flex-col gap-5">
      {current ? (
        <StaleChoice message={refusal?.message ?? ""} onKeep={() => save(current)} onTake={take}>
          <p>{current.autoCloseDays === null ? t("nowNever") : t("nowDays", { n: current.autoCloseDays })}</p>
        </StaleChoice>
      ) : (
        <RefusalNotice refusal={refusal} />
      )}
      <AutoCloseSetting key={String(seen.autoCloseDays)} days={seen.autoCloseDays} closes={closes} onCloses={setCloses} error={errors.autoCloseDays} />
      <Button type="submit" look="primary" className="self-start" disabled={!hydrated} aria-disabled={pending}>
        {pending && <Spinner />}
        {t("save")}
      </Button>
    </form>
  );
}
