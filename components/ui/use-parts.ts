import { useEffect, useEffectEvent, useState } from "react";

interface WantedParts<Parts> {
  /** Imports the code; the module system keeps it for the next who asks. */
  load: () => Promise<Parts>;
  open: boolean;
  /** The code could not be loaded, so nothing opens; the next attempt may go better. */
  onFail: () => void;
}

/** Code that a control needs only once it is opened: undefined until it is open and the code is there. */
export function useParts<Parts>({ load, open, onFail }: WantedParts<Parts>) {
  const [parts, setParts] = useState<Parts>();
  const [isFailed, setFailed] = useState(false);
  const fail = useEffectEvent(() => {
    setFailed(true);
    onFail();
  });
  useEffect(() => {
    if (open && !parts) load().then((found) => setParts(() => found), () => fail());
  }, [open, parts, load]);
  return { parts, isFailed: isFailed && !parts, prefetch: () => void load().catch(() => undefined) };
}
