"use server";

import { runAction } from "@/app/_http/action";
import { changePassword as changeOwnPassword, type ChangePasswordInput } from "@/lib/auth/change-password";
import { confirmSecondFactor } from "@/lib/auth/second-factor/confirm-second-factor";
import { startSecondFactor } from "@/lib/auth/second-factor/start-second-factor";
import { stopSecondFactor } from "@/lib/auth/second-factor/stop-second-factor";
import { signOutEverywhere as endOwnSessions } from "@/lib/auth/sign-out-everywhere";
import { changeNotificationChoices } from "@/lib/notifications/change-notification-choices";
import type { ChangeNotificationChoicesInput } from "@/lib/notifications/schema";

export const changeChoices = async (change: ChangeNotificationChoicesInput) => runAction(changeNotificationChoices, change);

export const changePassword = async (change: ChangePasswordInput) => runAction(changeOwnPassword, change);

export const startFactor = async (password: string) => runAction(startSecondFactor, { password });

export const confirmFactor = async (code: string) => runAction(confirmSecondFactor, { code });

export const stopFactor = async (password: string) => runAction(stopSecondFactor, { password });

export const signOutEverywhere = async () => runAction(endOwnSessions, {});
