"use client";

import { useEffect, useState } from "react";
import { commentAnchor, pointedComment } from "./comment-anchor";

/** Long enough to find it after the page has moved. */
const MARKED_MS = 4_000;

/** The id of the comment that the address points at, for the moment in which it is marked; it is scrolled to and has the focus. */
export function usePointedComment(): string | undefined {
  const [pointed, setPointed] = useState<string>();
  useEffect(() => {
    let end: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      const id = pointedComment(window.location.hash);
      const place = id && document.getElementById(commentAnchor(id));
      if (!place) return;
      place.scrollIntoView({ block: "start" });
      place.focus({ preventScroll: true });
      setPointed(id);
      clearTimeout(end);
      end = setTimeout(() => setPointed(undefined), MARKED_MS);
    };
    follow();
    window.addEventListener("hashchange", follow);
    return () => {
      window.removeEventListener("hashchange", follow);
      clearTimeout(end);
    };
  }, []);
  return pointed;
}
