import { z } from "zod";

/** The output of a verb that answers nothing. */
export const noContent = z.void();
