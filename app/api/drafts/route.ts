import { z } from "zod";
import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { listDrafts } from "@/lib/drafts/list-drafts";
import { draftList } from "@/lib/drafts/schema";

export const GET = route({ path: "/api/drafts", method: "GET", summary: "List what one has typed and not sent, the latest first", verb: listDrafts, input: z.object({}), output: draftList });

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
