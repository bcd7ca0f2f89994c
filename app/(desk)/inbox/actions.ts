"use server";

import { revalidatePath } from "next/cache";
import { runAction } from "@/app/_http/action";
import { readAllNotifications } from "@/lib/notifications/read-all-notifications";
import { readNotification } from "@/lib/notifications/read-notification";

export async function markRead(id: string) {
  const answer = await runAction(readNotification, { id });
  revalidatePath("/inbox");
  return answer;
}

export async function markAllRead() {
  const answer = await runAction(readAllNotifications, undefined);
  revalidatePath("/inbox");
  return answer;
}
