import { extendTailwindMerge } from "tailwind-merge";

const merge = extendTailwindMerge({ extend: { theme: { shadow: ["menu"], animate: ["breathe", "appear"] } } });

/** Class lists in which two names set the same property, so that the order of the style sheet decides: what is overruled should carry `usual:`. */
export function classConflicts(lists: Iterable<string>): string[] {
  return [...new Set(lists)].flatMap((list) => {
    const kept = new Set(merge(list).split(/\s+/));
    const lost = list.split(/\s+/).filter((name) => name !== "" && !kept.has(name));
    return lost.length > 0 ? [`${lost.join(" ")} of: ${list}`] : [];
  });
}
