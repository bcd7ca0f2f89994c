import { noContent } from "@/app/_http/no-content";
import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { deleteView } from "@/lib/views/delete-view";
import { updateViewInput, view, viewTarget } from "@/lib/views/schema";
import { updateView } from "@/lib/views/update-view";

const path = "/api/views/{id}";

export const PATCH = route({ path, method: "PATCH", summary: "Change a view, or share it", verb: updateView, input: updateViewInput, output: view, versioned: true });

export const DELETE = route({ path, method: "DELETE", summary: "Delete a view", verb: deleteView, input: viewTarget, output: noContent, status: 204, versioned: true });

export const { GET, POST, PUT, OPTIONS } = otherMethods("PATCH", "DELETE");
