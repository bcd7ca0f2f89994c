import type { PasswordLink } from "@/lib/auth/issue-password-link";
import type { ApiKey, MadeApiKey } from "@/lib/auth/schema";
import type { StartedSecondFactor } from "@/lib/auth/second-factor/start-second-factor";

export const API_KEY: ApiKey = {
  id: "12",
  name: "Monitoring, files tickets by itself",
  prefix: "dw_Qm4t",
  scopes: ["tickets:read", "tickets:write"],
  createdBy: "E-0001",
  createdAt: new Date("2026-10-01T09:00:00.000Z"),
  lastUsedAt: new Date("2026-11-24T08:02:00.000Z"),
  expiresAt: new Date("2027-10-01T00:00:00.000Z"),
  revokedAt: null,
};

// Made up: no desk has ever had this key, secret or link.
export const MADE_API_KEY: MadeApiKey = { ...API_KEY, lastUsedAt: null, key: "dw_Qm4t-example-of-a-key-that-no-desk-knows" };

export const PASSWORD_LINK: PasswordLink = { url: "https://desk.company.example/password-link#example", expiresAt: new Date("2026-11-25T09:00:00.000Z") };

export const SECOND_FACTOR: StartedSecondFactor = {
  otpauthUri: "otpauth://totp/Deskwise:sanne.dewit%40company.example?secret=EXAMPLE&issuer=Deskwise",
  recoveryCodes: ["example-1111", "example-2222"],
};
