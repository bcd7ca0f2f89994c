"use server";

import { runAction } from "@/app/_http/action";
import type { Ctx } from "@/lib/core/ctx";
import type { BulkChangeInput } from "@/lib/tickets/bulk/schema";
import { bulkChange } from "@/lib/tickets/bulk-change";
import { createView } from "@/lib/views/create-view";
import { deleteView } from "@/lib/views/delete-view";
import type { CreateViewInput, UpdateViewInput, ViewTargetInput } from "@/lib/views/schema";
import { updateView } from "@/lib/views/update-view";
import { tellBulk } from "./tell-bulk";

const changeAndTell = async (ctx: Ctx, input: BulkChangeInput) => tellBulk(ctx.locale, await bulkChange(ctx, input));

export const changeTickets = async (input: BulkChangeInput) => runAction(changeAndTell, input);

export const saveView = async (input: CreateViewInput) => runAction(createView, input);

export const changeView = async (input: UpdateViewInput) => runAction(updateView, input);

export const removeView = async (input: ViewTargetInput) => runAction(deleteView, input);
