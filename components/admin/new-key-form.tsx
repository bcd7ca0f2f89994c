"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Answer } from "@/components/forms/answer";
import { RefusalNotice } from "@/components/forms/refusal-notice";
import { useAction } from "@/components/forms/use-action";
import { useFieldErrors } from "@/components/forms/use-field-errors";
import { Button } from "@/components/ui/button";
import { CheckField } from "@/components/ui/check-field";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Spinner } from "@/components/ui/spinner";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { MadeApiKey } from "@/lib/auth/schema";
import { SCOPES, type Scope } from "@/lib/auth/scopes";
import { MadeKey } from "./made-key";
import { SCOPE_HINTS } from "./scope-hint";

export interface NewKey {
  name: string;
  scopes: Scope[];
  /** The last day on which it is taken; empty: it does not expire. */
  lastDay: string;
}

interface NewKeyFormProps {
  create: (key: NewKey) => Promise<Answer<MadeApiKey>>;
}

export function NewKeyForm({ create }: NewKeyFormProps) {
  const t = useTranslations("ApiKeys");
  const scopeHints = useTranslations("Scopes");
  const hydrated = useHydrated();
  const [made, setMade] = useState<MadeApiKey>();
  const { run, pending, refusal } = useAction(create, setMade);
  const { errors, onInput } = useFieldErrors(refusal);
  if (made) return <MadeKey made={made} />;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    run({ name: String(given.get("name") ?? ""), lastDay: String(given.get("expiresAt") ?? ""), scopes: SCOPES.filter((scope) => given.getAll("scopes").includes(scope)) });
  };
  return (
    <form method="post" onSubmit={submit} onInput={onInput} noValidate className="flex flex-col gap-5">
      <RefusalNotice refusal={refusal} />
      <Field label={t("name")} note={<span className="text-xs text-quiet">{t("nameHint")}</span>} error={errors.name}>
        {(wiring) => <Input {...wiring} name="name" required maxLength={100} autoComplete="off" />}
      </Field>
      <fieldset aria-describedby={errors.scopes ? "scopes-error" : undefined}>
        <legend className="text-sm font-medium">{t("scopes")}</legend>
        {errors.scopes && (
          <p id="scopes-error" className="text-sm text-danger">
            {t("scopesNone")}
          </p>
        )}
        <div className="mt-1.5 grid gap-x-6 gap-y-1.5 sm:grid-cols-2">
          {SCOPES.map((scope) => (
            <CheckField key={scope} name="scopes" value={scope} label={scope} hint={scopeHints(SCOPE_HINTS[scope])} />
          ))}
        </div>
      </fieldset>
      <Field label={t("lastDay")} note={<span className="text-xs text-quiet">{t("lastDayHint")}</span>} error={errors.expiresAt}>
        {(wiring) => <Input {...wiring} name="expiresAt" type="date" className="max-w-48" />}
      </Field>
      <Button type="submit" look="primary" className="self-start" disabled={!hydrated} aria-disabled={pending}>
        {pending && <Spinner />}
        {t("create")}
      </Button>
    </form>
  );
}
