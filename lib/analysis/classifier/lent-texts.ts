import { CATEGORIES, type Category } from "@/db/enums";
import { seedArticles, seedTickets } from "@/db/seed/seed-files";
import { englishExamples } from "@/lib/analysis/category-examples/en";
import { frenchExamples } from "@/lib/analysis/category-examples/fr";
import { dutchExamples } from "@/lib/analysis/category-examples/nl";
import { chineseExamples } from "@/lib/analysis/category-examples/zh";
import { articlePassages, ticketPassages } from "@/lib/search/document-text";
import type { Passage } from "@/lib/search/embed-passages";

/** A text that is no document of the desk, and its category. */
export interface LentText {
  /** By which a desk that has it already is known. */
  title: string;
  category: Category;
  passages: Passage[];
}

/** What a desk without a past learns from: the demo data, each as its own document would be, and short examples in four languages. */
export function lentTexts(): LentText[] {
  const tickets = seedTickets().map(({ title, category, description }) => ({ title, category, passages: ticketPassages({ title, description, resolution: null }) }));
  const articles = seedArticles().map(({ title, category, content }) => ({ title, category, passages: articlePassages({ title, content }) }));
  const examples = [englishExamples, frenchExamples, dutchExamples, chineseExamples].flatMap((language) =>
    CATEGORIES.flatMap((category) => language[category].map((title) => ({ title, category, passages: [{ part: "report" as const, text: title }] }))),
  );
  return [...tickets, ...articles, ...examples];
}
