import { useTranslations } from "next-intl";
import type { Composer } from "./use-composer";

interface DraftNoteProps {
  draft: Pick<Composer["draft"], "state">;
  isEmpty: boolean;
}

/** Where what is typed is kept; silent while there is nothing. */
export function DraftNote({ draft: { state }, isEmpty }: DraftNoteProps) {
  const t = useTranslations("Editor");
  if (isEmpty || state === "conflict") return null;
  return <span className="text-xs text-quiet">{t(`draft.${state}`)}</span>;
}
