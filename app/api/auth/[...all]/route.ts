import { signInEndpoint } from "@/app/_http/sign-in-endpoint";

export const GET = signInEndpoint;
export const POST = signInEndpoint;
