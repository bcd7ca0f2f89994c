import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { localInstallation, unprivilegedUser } from "./installation";

test("the server never runs as root: it has a user of its own, or nobody", () => {
  const folder = mkdtempSync(join(tmpdir(), "deskwise-passwd-"));
  const passwd = join(folder, "passwd");
  writeFileSync(passwd, "root:x:0:0::/root:/bin/sh\nnobody:x:65534:65533::/:/bin/false\n");
  expect(unprivilegedUser(passwd)).toEqual({ uid: 65_534, gid: 65_533 });
  writeFileSync(passwd, "root:x:0:0::/root:/bin/sh\nnobody:x:65534:65533::/:/bin/false\npostgres:x:105:113::/var/lib/postgresql:/bin/bash\n");
  expect(unprivilegedUser(passwd)).toEqual({ uid: 105, gid: 113 });
  rmSync(folder, { recursive: true });
});

test("an installation without pgvector does not count", () => {
  const found = localInstallation();
  expect(found === undefined || found.bin.endsWith("/bin")).toBe(true);
});
