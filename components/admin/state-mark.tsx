import { useTranslations } from "next-intl";
import { ShapeMark } from "@/components/ui/shape-mark";

const MARKS = {
  ready: { tone: "text-resolved", shape: <circle cx="7" cy="7" r="4.5" fill="currentColor" /> },
  down: { tone: "text-danger", shape: <path d="M7 1.2 13.2 12.4H.8z" fill="currentColor" /> },
  unknown: { tone: "text-closed", shape: <circle cx="7" cy="7" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.2 1.7" /> },
};

/** Whether a part of the desk works: a disc, a triangle or a dashed ring, beside its word. */
export function StateMark({ state }: { state: keyof typeof MARKS }) {
  const t = useTranslations("AiHealth");
  return <ShapeMark mark={MARKS[state]}>{t(`state.${state}`)}</ShapeMark>;
}
