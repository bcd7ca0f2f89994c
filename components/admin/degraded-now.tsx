import { CircleCheck } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { RelativeTime } from "@/components/time/relative-time";
import { Notice } from "@/components/ui/notice";
import { type AiHealth, OUTAGES } from "@/lib/ai-health/schema";

type Degraded = AiHealth["degraded"][number];

const isOutage = (degradation: Degraded["degradation"]): degradation is (typeof OUTAGES)[number] => OUTAGES.some((outage) => outage === degradation);

/** What analyses that are made now do without, and since when. */
export function DegradedNow({ degraded }: { degraded: readonly Degraded[] }) {
  const t = useTranslations("AiHealth");
  const outages = useTranslations("Outages");
  const degradations = useTranslations("Degradations");
  const format = useFormatter();
  if (degraded.length === 0) {
    return (
      <p className="flex items-center gap-2 rounded-md bg-sunken px-3 py-2 text-sm">
        <CircleCheck aria-hidden className="size-4 shrink-0 text-resolved" />
        {t("allWell")}
      </p>
    );
  }
  return (
    <Notice tone="caution">
      <p className="font-medium">{t("degradedNow")}</p>
      <ul className="flex flex-col gap-1 pt-1">
        {degraded.map(({ degradation, since }) => (
          <li key={degradation}>
            {isOutage(degradation) ? outages(degradation) : degradations(degradation)}{" "}
            <span className="text-quiet">
              {t("since", { moment: format.dateTime(since, { dateStyle: "medium", timeStyle: "short" }) })} (<RelativeTime value={since} />)
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
