import { encodeQR } from "qr";

/** A QR code as the path of its dark squares, in a square of this many units with its quiet edge. */
export interface QrShape {
  size: number;
  path: string;
}

/** What the standard asks for around the code. */
const QUIET_SQUARES = 4;

/** The code of a text, runs of dark squares drawn as one. */
export function qrShape(text: string): QrShape {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: QUIET_SQUARES });
  const runs = rows.flatMap((row, y) => [...row.map((dark) => (dark ? "1" : "0")).join("").matchAll(/1+/g)].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`));
  return { size: rows.length, path: runs.join("") };
}
