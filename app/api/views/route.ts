import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { pageJson } from "@/app/_http/ticket-json";
import { createView } from "@/lib/views/create-view";
import { listViews } from "@/lib/views/list-views";
import { createViewInput, listViewsInput, view } from "@/lib/views/schema";

const path = "/api/views";

export const GET = route({ path, method: "GET", summary: "List one's views of the ticket list, and for staff those that others share", verb: listViews, input: listViewsInput, output: pageJson(view) });

export const POST = route({ path, method: "POST", summary: "Keep filters, order and columns of the ticket list under a name", verb: createView, input: createViewInput, output: view, status: 201 });

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
