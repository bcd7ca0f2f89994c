import { useTranslations } from "next-intl";
import { ShapeMark } from "@/components/ui/shape-mark";
import type { DeliveryState } from "@/db/enums";

const MARKS = {
  pending: { tone: "text-pending", shape: <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.2 1.925" /> },
  delivered: { tone: "text-resolved", shape: <path d="m2.5 7.4 3 3 6-6.6" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" /> },
  failed: { tone: "text-danger", shape: <path d="M7 1.2 13.2 12.4H.8z" fill="currentColor" /> },
};

/** What became of a message, by shape, colour and word. */
export function DeliveryMark({ state }: { state: DeliveryState }) {
  const t = useTranslations("Webhooks");
  return <ShapeMark mark={MARKS[state]}>{t(`state.${state}`)}</ShapeMark>;
}
