import { LOCALE_COOKIE } from "@/components/locale/locale-cookie";

/** Ends the session. The page is loaded anew, so that nothing of this person stays in the tab's memory. */
export async function signOut(): Promise<void> {
  await fetch("/api/auth/sign-out", { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" });
  document.cookie = `${LOCALE_COOKIE}=; path=/; max-age=0; samesite=lax`;
  sessionStorage.clear();
  window.location.assign("/sign-in");
}
