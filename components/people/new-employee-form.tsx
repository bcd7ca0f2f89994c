"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import type { Answer } from "@/components/forms/answer";
import { RefusalNotice } from "@/components/forms/refusal-notice";
import { useAction } from "@/components/forms/use-action";
import { useFieldErrors } from "@/components/forms/use-field-errors";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Spinner } from "@/components/ui/spinner";
import { useToast } from "@/components/ui/toasts";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { CreateEmployeeInput } from "@/lib/people/schema";
import { EmployeeFields } from "./employee-fields";
import { readFields } from "./read-fields";

interface NewEmployeeFormProps {
  create: (person: CreateEmployeeInput) => Promise<Answer<{ employeeId: string; name: string }>>;
}

export function NewEmployeeForm({ create }: NewEmployeeFormProps) {
  const t = useTranslations("People");
  const toast = useToast();
  const router = useRouter();
  const hydrated = useHydrated();
  const { run, pending, refusal } = useAction(create, ({ employeeId, name }) => {
    toast({ text: t("created", { name }) });
    router.push(`/people/${encodeURIComponent(employeeId)}`);
  });
  const { errors, onInput } = useFieldErrors(refusal);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    run({ ...readFields(event.currentTarget), employeeId: String(new FormData(event.currentTarget).get("employeeId") ?? "").trim() });
  };
  return (
    <form method="post" onSubmit={submit} onInput={onInput} noValidate className="flex flex-col gap-4">
      <RefusalNotice refusal={refusal} />
      <Field label={t("id")} note={<span className="text-xs text-quiet">{t("idHint")}</span>} error={errors.employeeId}>
        {(wiring) => <Input {...wiring} name="employeeId" required maxLength={100} autoComplete="off" autoCapitalize="off" spellCheck={false} />}
      </Field>
      <EmployeeFields person={undefined} errors={errors} />
      <Button type="submit" look="primary" className="self-start" disabled={!hydrated} aria-disabled={pending}>
        {pending && <Spinner />}
        {t("create")}
      </Button>
    </form>
  );
}
