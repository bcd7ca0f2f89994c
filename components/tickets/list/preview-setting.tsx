"use client";

import { createContext, type ReactNode, use, useState } from "react";
import { keepCookie, keptCookie } from "./keep-cookie";
import { PREVIEW_COOKIE } from "./preview-cookie";

interface PreviewSetting {
  on: boolean;
  turn: (on: boolean) => void;
}

const PreviewSettingContext = createContext<PreviewSetting>({ on: false, turn: () => {} });

/** Whether the list shows a ticket beside it; kept in this browser. */
export function PreviewSettingProvider({ atFirst, children }: { atFirst: boolean; children: ReactNode }) {
  // A page that one goes back to was made by the server earlier: the cookie knows better.
  const [on, setOn] = useState(() => (keptCookie(PREVIEW_COOKIE) ?? (atFirst ? "on" : "off")) === "on");
  const turn = (wanted: boolean) => {
    setOn(wanted);
    keepCookie(PREVIEW_COOKIE, wanted ? "on" : "off");
  };
  return <PreviewSettingContext value={{ on, turn }}>{children}</PreviewSettingContext>;
}

export const usePreviewSetting = (): PreviewSetting => use(PreviewSettingContext);
