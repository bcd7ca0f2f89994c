/** The secret of an otpauth address, in groups of four, as one types it into an app. */
export const secretOf = (otpauthUri: string): string => (new URL(otpauthUri).searchParams.get("secret") ?? "").replaceAll(/(.{4})(?=.)/g, "$1 ");
