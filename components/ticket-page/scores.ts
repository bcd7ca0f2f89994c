import { Angry, Frown, Laugh, type LucideIcon, Meh, Smile } from "lucide-react";
import type { SCORES } from "@/lib/ratings/limits";

/** A face beside each word, so that the shape tells too. */
export const SCORE_ICONS: Record<(typeof SCORES)[number], LucideIcon> = { 1: Angry, 2: Frown, 3: Meh, 4: Smile, 5: Laugh };
