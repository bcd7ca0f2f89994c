/** Why somebody came back from the company's provider without a session; the sign-in page shows no other words. */
export const COMPANY_REFUSALS = ["company_person_unknown", "company_mail_unverified", "company_sign_in_unavailable", "company_sign_in_expired", "company_sign_in_failed"] as const;

export type CompanyRefusal = (typeof COMPANY_REFUSALS)[number];
