import { Markdown } from "@/components/ui/markdown";
import type { Locale } from "@/db/enums";
import { nameHeadings } from "./name-headings";

const plugins = [nameHeadings];

/** An article's text, whose headings can be led to. */
export function ArticleText({ text, language }: { text: string; language: Locale }) {
  return <Markdown text={text} language={language} rehypePlugins={plugins} />;
}
