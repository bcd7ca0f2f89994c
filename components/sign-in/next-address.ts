export const HOME = "/tickets";

const ELSEWHERE = "http://desk.invalid";

/** Where to go after sign-in: a path of this desk, whatever an address from outside asks for. */
export function nextAddress(wanted: string | undefined): string {
  if (!wanted?.startsWith("/") || !URL.canParse(wanted, ELSEWHERE)) return HOME;
  const { origin, pathname, search } = new URL(wanted, ELSEWHERE);
  const isPage = origin === ELSEWHERE && !pathname.startsWith("//") && !/^\/(api|sign-in)(\/|$)/.test(pathname) && pathname !== "/";
  return isPage ? pathname + search : HOME;
}

export const signInAddress = (next: string): string => (next === HOME ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`);
