export interface Platform {
  os?: string[];
  cpu?: string[];
  libc?: string[];
}

const SYSTEMS = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const PROCESSORS = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];
/** Words that stand for several things at once, as sharp, napi and others write them. */
const SPELLINGS: Record<string, string[]> = {
  linuxmusl: ["linux", "musl"],
  gnueabihf: ["glibc"],
  musleabihf: ["musl"],
  gnu: ["glibc"],
  ppc64le: ["ppc64"],
  fsevents: ["darwin"],
  wasi: ["wasm32"],
};

/** What a platform package's name says about where it runs: `@next/swc-linux-x64-musl`. Empty for any other name. */
export function platformOf(name: string): Platform {
  const words = name.split(/[^a-z0-9]+/).flatMap((word) => SPELLINGS[word] ?? [word]);
  const known = (kinds: string[]) => words.filter((word, at) => kinds.includes(word) && words.indexOf(word) === at);
  const [os, cpu, libc] = [known(SYSTEMS), known(PROCESSORS), known(["glibc", "musl"])];
  return { ...(os.length > 0 && { os }), ...(cpu.length > 0 && { cpu }), ...(libc.length > 0 && { libc }) };
}
