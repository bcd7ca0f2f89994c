import { useTranslations } from "next-intl";
import { CheckField } from "@/components/ui/check-field";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

const USUAL_DAYS = 14;

interface AutoCloseSettingProps {
  days: number | null;
  closes: boolean;
  onCloses: (closes: boolean) => void;
  error: string | undefined;
}

/** Whether resolved tickets are closed by the desk, and after how many days. */
export function AutoCloseSetting({ days, closes, onCloses, error }: AutoCloseSettingProps) {
  const t = useTranslations("Settings");
  return (
    <section className="flex flex-col gap-3 rounded-lg border bg-surface px-4 py-4">
      <div>
        <h2 className="text-base font-semibold">{t("autoClose")}</h2>
        <p className="max-w-[70ch] text-sm text-quiet">{t("autoCloseHint")}</p>
      </div>
      <CheckField label={t("autoCloseOn")} checked={closes} onChange={({ target }) => onCloses(target.checked)} />
      {closes && (
        <Field label={t("autoCloseDays")} error={error}>
          {(wiring) => <Input {...wiring} name="autoCloseDays" type="number" inputMode="numeric" min={1} max={365} step={1} defaultValue={days ?? USUAL_DAYS} className="max-w-28" />}
        </Field>
      )}
    </section>
  );
}
