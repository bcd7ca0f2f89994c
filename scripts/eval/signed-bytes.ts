const LARGEST = 127;

/** Numbers as signed bytes of base64, and what each is to be multiplied by. */
export function asSignedBytes(numbers: Float64Array): { bytes: string; scale: number } {
  const largest = numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
  const scale = largest > 0 ? largest / LARGEST : 1;
  return { bytes: Buffer.from(Int8Array.from(numbers, (number) => Math.round(number / scale)).buffer).toString("base64"), scale };
}
