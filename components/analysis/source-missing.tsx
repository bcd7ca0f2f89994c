import { FileX, ShieldX, WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Blank } from "@/components/states/blank";
import { Button } from "@/components/ui/button";
import type { SourceTrouble } from "./source-query";

const ICONS = { notFound: FileX, forbidden: ShieldX, unreachable: WifiOff };

/** In place of a source that cannot be shown. */
export function SourceMissing({ trouble, retry }: { trouble: SourceTrouble; retry: () => void }) {
  const t = useTranslations("Sources");
  return (
    <div role="alert" className="py-8">
      <Blank icon={ICONS[trouble]} title={t(trouble)} text={t(`${trouble}Hint`)}>
        {trouble === "unreachable" && <Button onClick={retry}>{t("retry")}</Button>}
      </Blank>
    </div>
  );
}
