import { useTranslations } from "next-intl";
import { ShapeMark } from "@/components/ui/shape-mark";

const MARKS = {
  active: { tone: "text-resolved", shape: <circle cx="7" cy="7" r="4.5" fill="currentColor" /> },
  deactivated: { tone: "text-closed", shape: <path d="M2.7 11.3a6 6 0 1 1 8.6 0M3 3l8 8" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" /> },
};

/** Whether somebody may sign in: a disc or a struck ring, beside its word. */
export function ActiveMark({ isActive }: { isActive: boolean }) {
  const t = useTranslations("People");
  const state = isActive ? "active" : "deactivated";
  return <ShapeMark mark={MARKS[state]}>{t(state)}</ShapeMark>;
}
