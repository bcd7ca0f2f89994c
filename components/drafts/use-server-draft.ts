"use client";

import { useEffect, useLayoutEffect, useState } from "react";
import { useViewerId } from "@/components/shell/viewer";
import type { DraftSchema } from "./draft-content";
import { DraftKeeper } from "./draft-keeper";
import { localName } from "./local-drafts";

/**
 * What a person types into a form, kept until it is sent: in the browser with each key, and on the server for other
 * devices. `schema` must let half-typed values through; `empty` is the form with nothing filled in, as at the first call.
 */
export function useServerDraft<Values extends object>(key: string, schema: DraftSchema<Values>, empty: Values) {
  const employeeId = useViewerId();
  const make = () => new DraftKeeper({ employeeId, key, schema, empty });
  const [keeper, setKeeper] = useState(make);
  if (keeper.name !== localName(employeeId, key)) setKeeper(make());
  const [{ values, state, theirs }, setShown] = useState(keeper.nothing);
  // Before the first key can be pressed: React would put the field back to what was drawn last, and that key were lost.
  useLayoutEffect(() => {
    const show = () => setShown(keeper.shown());
    show();
    return keeper.watch(show);
  }, [keeper]);
  useEffect(() => keeper.start(), [keeper]);
  return { values, state, theirs, change: keeper.change, forget: keeper.forget, resolveConflict: keeper.resolveConflict };
}
