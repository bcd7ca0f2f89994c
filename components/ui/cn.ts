import { type ClassValue, clsx } from "clsx";

/** Class names joined. Where a caller's may set the same property, a part's own carry the variant `usual:`, which always loses. */
export const cn = (...names: ClassValue[]): string => clsx(names);
