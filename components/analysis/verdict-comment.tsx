import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

const COMMENT_MAX = 10_000;

interface VerdictCommentProps {
  value: string;
  error: string | undefined;
  autoFocus?: boolean;
  onChange: (comment: string) => void;
}

export function VerdictComment({ value, error, autoFocus, onChange }: VerdictCommentProps) {
  const t = useTranslations("Judgement");
  return (
    <Field label={t("comment")} error={error} note={<span className="text-xs text-quiet">{t("optional")}</span>}>
      {(wiring) => <Input {...wiring} dir="auto" maxLength={COMMENT_MAX} autoFocus={autoFocus} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}
