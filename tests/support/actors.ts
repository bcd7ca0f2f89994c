import type { Actor } from "@/lib/core/ctx";

/** Whose verbs need no role: for what a test only sets up. */
export const SYSTEM: Actor = { type: "system", name: "test" };
