import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);

const TEXT = /\.(js|css|svg|json)$/;
/** Below this, the header costs what is saved. */
const SMALLEST = 1_024;

/** Writes a `.br` beside each text of the build that never changes again: as small as brotli makes it, once, and not at each request. */
export async function compressStatic(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
  const texts = files.filter((file) => TEXT.test(file) && statSync(file).size >= SMALLEST);
  await Promise.all(
    texts.map(async (file) => {
      const text = readFileSync(file);
      const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
      writeFileSync(`${file}.br`, await compress(text, { params }));
    }),
  );
}
