import type { Element, ElementContent, Root } from "hast";
import { headingId } from "./headings";

const NAMED = new Set(["h1", "h2", "h3"]);
const ALL = /^h[1-6]$/;

const textOf = (node: ElementContent): string => (node.type === "text" ? node.value : node.type === "element" ? node.children.map(textOf).join("") : "");

const isHeading = (node: Root["children"][number]): node is Element => node.type === "element" && ALL.test(node.tagName);

const levelOf = ({ tagName }: Element) => Number(tagName.slice(1));

/**
 * A rehype plugin that lets the table of contents lead to the headings, and has the highest of them follow the page's own,
 * whichever level the text begins with.
 */
export function nameHeadings() {
  return (tree: Root): void => {
    const taken = new Map<string, number>();
    const headings = tree.children.filter(isHeading);
    const highest = Math.min(...headings.map(levelOf));
    for (const heading of headings) {
      const text = heading.children.map(textOf).join("").trim();
      if (text && NAMED.has(heading.tagName)) heading.properties.id = headingId(text, taken);
      heading.tagName = `h${levelOf(heading) - highest + 1}`;
    }
  };
}
