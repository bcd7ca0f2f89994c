import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { noContent } from "@/app/_http/no-content";
import { nameViewer } from "@/lib/tickets/name-viewer";
import { nameViewerInput } from "@/lib/tickets/schema";
import { unnameViewer } from "@/lib/tickets/unname-viewer";

const path = "/api/tickets/{id}/viewers/{employee_id}";

export const PUT = route({ path, method: "PUT", summary: "Let a member of staff see a confidential ticket", verb: nameViewer, input: nameViewerInput, output: noContent, status: 204 });

export const DELETE = route({ path, method: "DELETE", summary: "Take a member of staff off a confidential ticket", verb: unnameViewer, input: nameViewerInput, output: noContent, status: 204 });

export const { GET, POST, PATCH, OPTIONS } = otherMethods("PUT", "DELETE");
