"use server";

import { runAction } from "@/app/_http/action";
import { qrShape } from "@/components/profile/qr-shape";
import { changePassword as changeOwnPassword, type ChangePasswordInput } from "@/lib/auth/change-password";
import { confirmSecondFactor } from "@/lib/auth/second-factor/confirm-second-factor";
import { startSecondFactor } from "@/lib/auth/second-factor/start-second-factor";
import { stopSecondFactor } from "@/lib/auth/second-factor/stop-second-factor";
import { signOutEverywhere as endOwnSessions } from "@/lib/auth/sign-out-everywhere";
import { changeNotificationChoices } from "@/lib/notifications/change-notification-choices";
import type { ChangeNotificationChoicesInput } from "@/lib/notifications/schema";

export const changeChoices = async (change: ChangeNotificationChoicesInput) => runAction(changeNotificationChoices, change);

export const changePassword = async (change: ChangePasswordInput) => runAction(changeOwnPassword, change);

/** With the secret as a picture too: drawn here, the browser needs nothing to draw it. */
export async function startFactor(password: string) {
  const answer = await runAction(startSecondFactor, { password });
  return answer.ok ? { ...answer, result: { ...answer.result, qr: qrShape(answer.result.otpauthUri) } } : answer;
}

export const confirmFactor = async (code: string) => runAction(confirmSecondFactor, { code });

export const stopFactor = async (password: string) => runAction(stopSecondFactor, { password });

export const signOutEverywhere = async () => runAction(endOwnSessions, {});
