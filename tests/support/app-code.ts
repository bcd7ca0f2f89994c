import { base32 } from "@better-auth/utils/base32";
import { createOTP } from "@better-auth/utils/otp";

/** The code that an app shows now, of the address that it was given as a QR code. */
export function codeOf(otpauthUri: string): Promise<string> {
  const secret = new URL(otpauthUri).searchParams.get("secret") ?? "";
  return createOTP(new TextDecoder().decode(base32.decode(secret))).totp();
}
