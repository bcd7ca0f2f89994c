import dynamic from "next/dynamic";
import type { TicketDesk } from "./use-ticket-desk";

const CompareDialog = dynamic(() => import("./compare-dialog").then(({ CompareDialog }) => CompareDialog), { ssr: false });
const ReopenDialog = dynamic(() => import("./reopen-dialog").then(({ ReopenDialog }) => ReopenDialog), { ssr: false });
const HideDialog = dynamic(() => import("./hide-dialog").then(({ HideDialog }) => HideDialog), { ssr: false });

export type OpenDialog = "reopen" | "hide";

interface TicketDialogsProps {
  desk: TicketDesk;
  open: OpenDialog | undefined;
  onClose: () => void;
}

/** What asks before something is done; loaded when it is needed. */
export function TicketDialogs({ desk, open, onClose }: TicketDialogsProps) {
  return (
    <>
      {open === "reopen" && <ReopenDialog desk={desk} onClose={onClose} />}
      {open === "hide" && <HideDialog desk={desk} onClose={onClose} />}
      {desk.comparison && <CompareDialog comparison={desk.comparison} nameOf={desk.nameOf} />}
    </>
  );
}
