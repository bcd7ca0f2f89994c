import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import type { Status } from "@/db/enums";
import { Facet } from "./facet";

/** What a requester needs to know: who has it, and how far it is. */
export function RequesterNote({ status }: { status: Status }) {
  const t = useTranslations("RequesterNote");
  return (
    <Panel title={t("title")} aside={<Facet status={status} className="text-sm font-medium" />}>
      <p className="px-4 py-3 text-sm text-quiet">{t(status)}</p>
    </Panel>
  );
}
