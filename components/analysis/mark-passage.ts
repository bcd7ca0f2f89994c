import type { Element, ElementContent, Root, Text } from "hast";
import type { Locale } from "@/db/enums";
import { findPassage } from "./find-passage";
import { PASSAGE_MARK } from "./passage-mark";

/** Elements whose text is read as one: a passage lies inside of one of them. */
const BLOCKS = new Set(["p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "dd", "dt"]);

const isElement = (node: ElementContent | Root["children"][number]): node is Element => node.type === "element";

/** Blocks without blocks in them, in order. */
function innerBlocks(node: Root | Element): Element[] {
  const within = [...node.children].filter(isElement).flatMap((child) => innerBlocks(child));
  return within.length === 0 && node.type === "element" && BLOCKS.has(node.tagName) ? [node] : within;
}

const textOf = (node: ElementContent): string => (node.type === "text" ? node.value : isElement(node) ? node.children.map(textOf).join("") : "");

const text = (value: string): Text[] => (value === "" ? [] : [{ type: "text", value }]);

/** The same content with what lies between two offsets of its text inside of `mark`, text node by text node. */
function marked(children: readonly ElementContent[], from: number, to: number): ElementContent[] {
  let offset = 0;
  return children.flatMap((child): ElementContent[] => {
    const [start, end] = [Math.max(from - offset, 0), to - offset];
    const length = textOf(child).length;
    offset += length;
    if (end <= 0 || start >= length) return [child];
    if (isElement(child)) return [{ ...child, children: marked(child.children, start, end) }];
    if (child.type !== "text") return [child];
    const mark: Element = { type: "element", tagName: "mark", properties: { className: PASSAGE_MARK.split(" ") }, children: text(child.value.slice(start, end)) };
    return [...text(child.value.slice(0, start)), mark, ...text(child.value.slice(end))];
  });
}

interface MarkPassageOptions {
  step: string;
  language: Locale;
}

/** A rehype plugin that marks the passage of an article that supports a step; an article without one stays as it is. */
export function markPassage({ step, language }: MarkPassageOptions) {
  return (tree: Root): void => {
    const blocks = innerBlocks(tree);
    const passage = findPassage(blocks.map(textOf), step, language);
    const block = passage && blocks[passage.at];
    if (block) block.children = marked(block.children, passage.start, passage.end);
  };
}
