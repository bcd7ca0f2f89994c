import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Composer } from "./use-composer";

/** The same person wrote two texts, here and elsewhere, before either knew of the other. */
export function DraftConflict({ draft: { theirs, values, change, resolveConflict } }: { draft: Composer["draft"] }) {
  const t = useTranslations("Editor");
  if (!theirs) return null;
  const keepBoth = () => {
    resolveConflict("mine");
    change({ body: `${values.body.trimEnd()}\n\n${theirs.body}` });
  };
  return (
    <div className="px-3 pb-2">
      <Notice tone="caution" role="status">
        <p className="font-medium">{t("conflict")}</p>
        <p dir="auto" className="prose-plain max-h-40 overflow-y-auto border-l-2 border-edge pl-2">
          {theirs.body}
        </p>
        <div className="flex flex-wrap gap-2 pt-2">
          <Button size="sm" onClick={() => resolveConflict("mine")}>
            {t("keepMine")}
          </Button>
          <Button size="sm" onClick={() => resolveConflict("theirs")}>
            {t("keepTheirs")}
          </Button>
          <Button size="sm" onClick={keepBoth}>
            {t("keepBoth")}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
