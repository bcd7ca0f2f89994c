import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import type { Locale } from "@/db/enums";
import { StatusMark } from "./status-mark";

export function TicketResolution({ text, language }: { text: string; language: Locale }) {
  const t = useTranslations("TicketPage");
  return (
    <Panel title={t("resolution")} aside={<StatusMark status="resolved" />}>
      <p lang={language} dir="auto" className="prose-plain max-w-[80ch] px-4 py-3">
        {text}
      </p>
    </Panel>
  );
}
