import { asc } from "drizzle-orm";
import { vectorSpaces } from "@/db/schema/chunks";
import type { Ctx } from "@/lib/core/ctx";
import type { KnownSpace } from "./choose-space";

/** Every space there is: a handful. */
export const listSpaces = async (ctx: Ctx): Promise<KnownSpace[]> => ctx.db.select().from(vectorSpaces).orderBy(asc(vectorSpaces.id));
