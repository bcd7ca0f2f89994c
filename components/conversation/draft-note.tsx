import { useTranslations } from "next-intl";
import type { DraftState } from "@/components/drafts/draft-keeper";

interface DraftNoteProps {
  draft: { state: DraftState };
  isEmpty: boolean;
}

/** Where what is typed is kept; silent while there is nothing. */
export function DraftNote({ draft: { state }, isEmpty }: DraftNoteProps) {
  const t = useTranslations("Editor");
  if (isEmpty || state === "conflict") return null;
  return <span className="text-xs text-quiet">{t(`draft.${state}`)}</span>;
}
