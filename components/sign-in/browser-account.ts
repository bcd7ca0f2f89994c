const KEY = "deskwise.account";

/** Whether another tab said that somebody else has signed in since: all tabs of a browser have one session, and write in that person's name. */
export function isOtherAccount(employeeId: string): boolean {
  try {
    return ![null, employeeId].includes(localStorage.getItem(KEY));
  } catch {
    return false;
  }
}

/** Says to the other tabs who is signed in, and calls back once they say that somebody else is; returns how to end. */
export function watchAccount(employeeId: string, onOther: () => void): () => void {
  try {
    localStorage.removeItem(KEY);
    localStorage.setItem(KEY, employeeId);
  } catch {
    // A browser that keeps nothing has nothing to compare.
  }
  const look = () => {
    if (isOtherAccount(employeeId)) onOther();
  };
  // A tab that slept heard of nothing meanwhile.
  const signs = [
    [window, "storage"],
    [window, "pageshow"],
    [document, "visibilitychange"],
  ] as const;
  for (const [target, sign] of signs) target.addEventListener(sign, look);
  return () => {
    for (const [target, sign] of signs) target.removeEventListener(sign, look);
  };
}
