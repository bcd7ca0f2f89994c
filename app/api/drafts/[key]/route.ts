import { noContent } from "@/app/_http/no-content";
import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { discardDraft } from "@/lib/drafts/discard-draft";
import { readDraft } from "@/lib/drafts/read-draft";
import { saveDraft } from "@/lib/drafts/save-draft";
import { discardDraftInput, draft, readDraftInput, saveDraftInput } from "@/lib/drafts/schema";

const path = "/api/drafts/{key}";

export const GET = route({ path, method: "GET", summary: "Read what one has typed for something; empty where nothing is kept", verb: readDraft, input: readDraftInput, output: draft });

export const PUT = route({ path, method: "PUT", summary: "Keep what one has typed and not sent", verb: saveDraft, input: saveDraftInput, output: draft, versioned: true });

export const DELETE = route({ path, method: "DELETE", summary: "Forget what one has typed", verb: discardDraft, input: discardDraftInput, output: noContent, status: 204, versioned: true });

export const { POST, PATCH, OPTIONS } = otherMethods("GET", "PUT", "DELETE");
