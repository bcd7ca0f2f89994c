import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { nextAddress, signInAddress } from "@/components/sign-in/next-address";
import type { Ctx } from "@/lib/core/ctx";
import { type ActionResult, callVerb } from "./call-verb";
import { pageCtx, viewer } from "./page-ctx";

/** The path of the page that an action comes from, as its browser says. */
function cameFrom(referer: string | null): string | undefined {
  if (referer === null || !URL.canParse(referer)) return undefined;
  const { pathname, search } = new URL(referer);
  return pathname + search;
}

/** Calls a verb for the person of this request. Who is no longer signed in comes back to the page afterwards. */
export async function runAction<Input, Result>(verb: (ctx: Ctx, input: Input) => Promise<Result>, input: Input): Promise<ActionResult<Result>> {
  if (!(await viewer())) redirect(signInAddress(nextAddress(cameFrom((await headers()).get("referer")))));
  return callVerb(await pageCtx(), verb, input);
}
