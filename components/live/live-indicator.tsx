"use client";

import { CloudOff, WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Tooltip } from "@/components/ui/tooltip";
import { useLiveStatus } from "./live-events-provider";

function watchNetwork(watcher: () => void) {
  window.addEventListener("online", watcher);
  window.addEventListener("offline", watcher);
  return () => {
    window.removeEventListener("online", watcher);
    window.removeEventListener("offline", watcher);
  };
}

/** Says when the page does not follow the desk; silent while it does. */
export function LiveIndicator() {
  const t = useTranslations("Live");
  const live = useLiveStatus();
  const online = useSyncExternalStore(watchNetwork, () => navigator.onLine, () => true);
  const state = !online ? "offline" : live === "off" ? "off" : undefined;
  const Icon = online ? CloudOff : WifiOff;
  return (
    <span role="status" className="empty:hidden">
      {state && (
        <Tooltip text={t(`${state}Hint`)}>
          <button type="button" className="flex h-8 items-center gap-1.5 rounded-md px-2 text-xs text-quiet">
            <Icon aria-hidden className="size-4 text-caution" />
            <span className="max-md:sr-only">{t(state)}</span>
            <span className="sr-only">{t(`${state}Hint`)}</span>
          </button>
        </Tooltip>
      )}
    </span>
  );
}
