import { useTranslations } from "next-intl";
import { CheckField } from "@/components/ui/check-field";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type Webhook, WEBHOOK_EVENTS } from "@/lib/webhooks/schema";

interface WebhookFieldsProps {
  webhook?: Pick<Webhook, "url" | "events" | "isActive">;
  errors: Record<string, string>;
}

export function WebhookFields({ webhook, errors }: WebhookFieldsProps) {
  const t = useTranslations("Webhooks");
  const events = useTranslations("WebhookEvents");
  return (
    <>
      <Field label={t("url")} error={errors.url}>
        {(wiring) => <Input {...wiring} name="url" type="url" inputMode="url" required maxLength={2000} placeholder="https://" defaultValue={webhook?.url} autoComplete="off" />}
      </Field>
      <fieldset>
        <legend className="text-sm font-medium">{t("events")}</legend>
        {errors.events && <p className="text-sm text-danger">{t("eventsNone")}</p>}
        <div className="mt-1.5 flex flex-col gap-1.5">
          {WEBHOOK_EVENTS.map((event) => (
            <CheckField key={event} name="events" value={event} label={event} hint={events(event)} defaultChecked={webhook ? webhook.events.includes(event) : true} />
          ))}
        </div>
      </fieldset>
      <CheckField name="isActive" label={t("isActive")} hint={t("isActiveHint")} defaultChecked={webhook?.isActive ?? true} />
    </>
  );
}
