"use client";

import { useEffect } from "react";
import { keepList, type LastList } from "./last-list";

/** Lets a ticket's page lead back to the list that is shown, and on to the next of its tickets. */
export function KeepList({ address, numbers }: LastList) {
  useEffect(() => keepList({ address, numbers }), [address, numbers]);
  return null;
}
