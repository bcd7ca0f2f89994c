import { readFileSync, writeFileSync } from "node:fs";
import { completeLock, lackedEntries } from "./lock/complete-lock";
import { lockFile } from "./lock/lock-file";

// The parsed lock has its keys in another order, so what is written is made of what was read.
const text = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, unknown> };
const lacked = lackedEntries(lockFile.parse(text));
writeFileSync("package-lock.json", `${JSON.stringify(completeLock(text, lacked), null, 2)}\n`);
process.stdout.write(`${Object.keys(lacked).length} entries added to package-lock.json\n`);
