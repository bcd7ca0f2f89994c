import { useTranslations } from "next-intl";
import { ExactTime } from "@/components/time/exact-time";
import type { HistoryRecord } from "@/lib/records/schema";
import { Unfold } from "./unfold";

const LONG = 80;
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** Fields whose values are words of the desk. */
const WORDED: Partial<Record<string, "Statuses" | "Categories" | "Priorities" | "Languages">> = { status: "Statuses", category: "Categories", priority: "Priorities", language: "Languages" };

interface HistoryValueProps {
  field: string;
  value: string | null;
  language: HistoryRecord["ticketLanguage"];
  names: Readonly<Record<string, string>>;
}

/** A value as it was or became: in words, as a name, as a moment; what is long unfolds. */
export function HistoryValue({ field, value, language, names }: HistoryValueProps) {
  const t = useTranslations();
  if (value === null || value === "") return <span className="text-quiet">–</span>;
  const key = `${WORDED[field]}.${value}`;
  if (WORDED[field] && t.has(key as never)) return t(key as never);
  if (field === "assigned_to") return names[value] ?? value;
  if (MOMENT.test(value)) return <ExactTime value={new Date(value)} />;
  const text = (
    <span lang={language} dir="auto" className="prose-plain">
      {value}
    </span>
  );
  return value.length > LONG ? <Unfold title={`${value.slice(0, LONG / 2)}…`}>{text}</Unfold> : text;
}
