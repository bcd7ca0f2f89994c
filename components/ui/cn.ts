import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

const merge = extendTailwindMerge({ extend: { theme: { shadow: ["menu"], animate: ["breathe", "appear"] } } });

/** Class names joined; of two that set the same property the later one stays. */
export const cn = (...names: ClassValue[]): string => merge(clsx(names));
