import { useTranslations } from "next-intl";
import { Fact } from "@/components/analysis/fact";
import type { DeedEntry } from "@/lib/audit/schema";
import { Unfold } from "./unfold";

const said = (value: unknown): string => (Array.isArray(value) ? value.join(", ") : value === null ? "–" : typeof value === "object" ? JSON.stringify(value) : String(value));

/** What a deed says of itself, field by field, as it is kept. */
export function AuditDetails({ details }: Pick<DeedEntry, "details">) {
  const t = useTranslations("Audit");
  if (details === null) return <span className="text-quiet">{t("blanked")}</span>;
  const facts = Object.entries(details);
  if (facts.length === 0) return <span className="text-quiet">–</span>;
  return (
    <Unfold title={t("details")}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-xs">
        {facts.map(([name, value]) => (
          <Fact key={name} name={name}>
            {said(value)}
          </Fact>
        ))}
      </dl>
    </Unfold>
  );
}
