import { redirect } from "next/navigation";
import { signInAddress } from "@/components/sign-in/next-address";
import type { Ctx } from "@/lib/core/ctx";
import { pageCtx, viewer } from "./page-ctx";

/** The ctx of the page at `address`, to which sign-in leads back. */
export async function deskCtx(address: string): Promise<Ctx> {
  if (!(await viewer())) redirect(signInAddress(address));
  return pageCtx();
}
