import type { QrShape } from "./qr-shape";

interface QrCodeProps {
  shape: QrShape;
  label: string;
}

/** Dark on white in both themes: many cameras do not read it the other way round. */
export function QrCode({ shape: { size, path }, label }: QrCodeProps) {
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" className="size-48 shrink-0 rounded-md border">
      <rect width={size} height={size} fill="white" />
      <path d={path} fill="black" />
    </svg>
  );
}
