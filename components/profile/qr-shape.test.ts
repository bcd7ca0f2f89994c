import { decodeQR } from "qr/decode.js";
import { expect, test } from "vitest";
import { type QrShape, qrShape } from "./qr-shape";

const SCALE = 4;

/** The pixels a browser would make of it. */
function pixelsOf({ size, path }: QrShape) {
  const width = size * SCALE;
  const data = new Uint8Array(width * width).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = 0; row < SCALE; row++) {
      const from = (Number(y) * SCALE + row) * width + Number(x) * SCALE;
      data.fill(0, from, from + Number(run) * SCALE);
    }
  }
  const pixels = new Uint8Array(width * width * 3);
  data.forEach((grey, place) => pixels.fill(grey, place * 3, place * 3 + 3));
  return { width, height: width, data: pixels };
}

test("a camera reads from it what was put in", () => {
  const address = "otpauth://totp/Deskwise:anna.de.vries%40meridiaan.example?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567ABCDEFGHIJKLMNOPQRST&issuer=Deskwise&period=30&digits=6";
  expect(decodeQR(pixelsOf(qrShape(address)))).toBe(address);
});

test("four squares around it stay empty, as cameras need them", () => {
  const { size, path } = qrShape("otpauth://totp/x");
  const corners = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].flatMap(([, x, y, run]) => [Number(x), Number(y), Number(x) + Number(run) - 1]);
  expect([Math.min(...corners), Math.max(...corners)]).toEqual([4, size - 5]);
});
