"use client";

import { useEffect } from "react";
import { MAIN_ID } from "./skip-link";

const PLACES = "a[href], button:not([disabled]), input:is([type=checkbox], [type=radio]:checked)";

const placeIn = (element: Element) => [...element.querySelectorAll<HTMLElement>(PLACES)].find((place) => place.checkVisibility());

function ancestorsOf(element: Element): Element[] {
  const above: Element[] = [];
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) above.push(at);
  return above;
}

function follow(): () => void {
  let held: Element | undefined;
  let above: Element[] = [];
  let path = "";
  const hold = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    held = target;
    above = ancestorsOf(target);
    path = window.location.pathname;
  };
  const give = () => {
    if (!held || held.isConnected) return;
    held = undefined;
    if (document.activeElement !== document.body || path !== window.location.pathname) return;
    const near = above.find((element) => element.isConnected && placeIn(element));
    const place = near ? placeIn(near) : document.getElementById(MAIN_ID);
    place?.focus({ preventScroll: true });
  };
  const observer = new MutationObserver(() => {
    // Who has a place of their own for it, a dialog or a list, has given it there two frames later.
    if (held && !held.isConnected) requestAnimationFrame(() => requestAnimationFrame(give));
  });
  document.addEventListener("focusin", hold);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener("focusin", hold);
    observer.disconnect();
  };
}

/** A button that is gone once it was pressed would leave its presser at the page's beginning: the focus goes to what stands nearest. */
export function FocusKeeper() {
  useEffect(follow, []);
  return null;
}
