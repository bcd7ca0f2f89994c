import type { WrittenArticle } from "./article-draft";

/** Forms hand their line breaks over as the protocols of the web have them. */
const plain = (text: unknown): string | undefined => (typeof text === "string" ? text.replaceAll("\r\n", "\n") : undefined);

/** What was typed into title and content before the page answered; undefined where nothing was. */
export function earlyText(typed: Record<string, unknown>, written: Pick<WrittenArticle, "title" | "content">): Partial<WrittenArticle> | undefined {
  const [title, content] = [plain(typed.title), plain(typed.content)];
  const early = {
    ...(title === undefined || title === written.title ? {} : { title }),
    ...(content === undefined || content === written.content.replaceAll("\r\n", "\n") ? {} : { content }),
  };
  return Object.keys(early).length > 0 ? early : undefined;
}
