"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the page answers yet: a form that is sent before would be sent by the browser alone. */
export const useHydrated = (): boolean => useSyncExternalStore(never, () => true, () => false);
