import { forgetLocalDrafts } from "@/components/drafts/local-drafts";
import { LOCALE_COOKIE } from "@/components/locale/locale-cookie";

/** Once the session has ended: the page is loaded anew, so that nothing of this person stays in the tab's memory. */
export function leaveDesk(): void {
  document.cookie = `${LOCALE_COOKIE}=; path=/; max-age=0; samesite=lax`;
  sessionStorage.clear();
  forgetLocalDrafts();
  window.location.assign("/sign-in");
}

/** Ends the session. */
export async function signOut(): Promise<void> {
  await fetch("/api/auth/sign-out", { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" });
  leaveDesk();
}
