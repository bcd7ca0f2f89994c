import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Fact } from "@/components/analysis/fact";
import { RelativeTime } from "@/components/time/relative-time";
import { StateMark } from "./state-mark";

interface ModelPartProps {
  title: string;
  name?: string | null;
  health?: { state: "ready" | "down" | "unknown"; fault: string | null; since: Date };
  /** More facts. */
  children?: ReactNode;
}

export function ModelPart({ title, name, health, children }: ModelPartProps) {
  const t = useTranslations("AiHealth");
  return (
    <div className="flex flex-col gap-1.5 px-4 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 text-sm">
        <h3 className="font-medium">{title}</h3>
        {health && (
          <span className="flex flex-wrap items-center gap-x-2">
            <StateMark state={health.state} />
            <RelativeTime value={health.since} className="text-xs text-quiet" />
          </span>
        )}
      </div>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-xs">
        {name && <Fact name={t("name")}>{name}</Fact>}
        {health?.fault && <Fact name={t("fault")}>{health.fault}</Fact>}
        {children}
      </dl>
    </div>
  );
}
