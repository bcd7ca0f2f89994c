"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import type { Answer } from "@/components/forms/answer";
import { RefusalNotice } from "@/components/forms/refusal-notice";
import { useAction } from "@/components/forms/use-action";
import { useFieldErrors } from "@/components/forms/use-field-errors";
import { Button } from "@/components/ui/button";
import { CheckField } from "@/components/ui/check-field";
import { Spinner } from "@/components/ui/spinner";
import { useToast } from "@/components/ui/toasts";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { EmployeeRecord, UpdateEmployeeInput } from "@/lib/people/schema";
import { EmployeeConflict } from "./employee-conflict";
import { EmployeeFields } from "./employee-fields";
import { readFields } from "./read-fields";

interface EmployeeFormProps {
  person: EmployeeRecord;
  change: (patch: UpdateEmployeeInput) => Promise<Answer<EmployeeRecord>>;
}

const isRecord = (value: unknown): value is EmployeeRecord => typeof value === "object" && value !== null && "employeeId" in value;

/** Changes a record. The fields begin anew with what was saved or taken over, not with every version that the page brings: what is typed stays. */
export function EmployeeForm({ person, change }: EmployeeFormProps) {
  const t = useTranslations("People");
  const toast = useToast();
  const router = useRouter();
  const hydrated = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  const [known, setKnown] = useState(person);
  const [mine, setMine] = useState(person);
  const { run, pending, refusal, forgive } = useAction(change, (saved) => {
    setKnown(saved);
    toast({ text: t("saved") });
    router.refresh();
  });
  const { errors, onInput } = useFieldErrors(refusal);
  const current = refusal?.code === "stale" && isRecord(refusal.details.current) ? refusal.details.current : undefined;
  const save = (version: number) => {
    if (!form.current) return;
    const fields = { ...readFields(form.current), handlesConfidential: new FormData(form.current).has("handlesConfidential") };
    setMine({ ...known, ...fields });
    const changed = Object.entries(fields).filter(([name, value]) => value !== known[name as keyof typeof fields]);
    run({ employeeId: person.employeeId, version, ...Object.fromEntries(changed) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(Math.max(known.version, person.version));
  };
  const take = () => {
    if (current) setKnown(current);
    forgive();
    router.refresh();
  };
  return (
    <form key={known.version} ref={form} method="post" onSubmit={submit} onInput={onInput} noValidate className="flex flex-col gap-4 px-4 py-4">
      {current ? <EmployeeConflict message={refusal?.message ?? ""} before={known} mine={mine} current={current} onKeep={() => save(current.version)} onTake={take} /> : <RefusalNotice refusal={refusal} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <EmployeeFields person={known} errors={errors} />
      </div>
      <CheckField name="handlesConfidential" label={t("confidential")} hint={errors.handlesConfidential ?? t("confidentialHint")} defaultChecked={known.handlesConfidential} />
      <Button type="submit" look="primary" className="self-start" disabled={!hydrated} aria-disabled={pending}>
        {pending && <Spinner />}
        {t("save")}
      </Button>
    </form>
  );
}
