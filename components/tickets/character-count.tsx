import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";

const NEAR = 0.9;

/** Silent until little room is left. */
export function CharacterCount({ length, max }: { length: number; max: number }) {
  const t = useTranslations("NewTicket");
  if (length < max * NEAR) return null;
  const over = length > max;
  return (
    <span role="status" className={cn("text-xs tabular usual:text-quiet", over && "font-medium text-danger")}>
      {over ? t("tooMany", { count: length - max }) : t("charactersLeft", { count: max - length })}
    </span>
  );
}
