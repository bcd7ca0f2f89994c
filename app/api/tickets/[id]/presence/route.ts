import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { listPresence } from "@/lib/presence/list-presence";
import { notePresence } from "@/lib/presence/note-presence";
import { listPresenceInput, notePresenceInput, presence } from "@/lib/presence/schema";

const path = "/api/tickets/{id}/presence";

export const GET = route({ path, method: "GET", summary: "List which staff have a ticket open", verb: listPresence, input: listPresenceInput, output: presence });

export const PUT = route({ path, method: "PUT", summary: "Tell that one has a ticket open, types into it or has left it; answers who is there", verb: notePresence, input: notePresenceInput, output: presence });

export const { POST, PATCH, DELETE, OPTIONS } = otherMethods("GET", "PUT");
