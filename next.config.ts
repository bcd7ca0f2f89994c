import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin({
  requestConfig: "./app/_i18n/request.ts",
  experimental: { createMessagesDeclaration: "./messages/en.json" },
});

const config: NextConfig = {
  // npm test checks all types; whoever only starts the desk need not wait for that.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  skipTrailingSlashRedirect: true,
  serverExternalPackages: ["pg-boss", "@node-rs/jieba", "eld", "prom-client", "pino", "postgres"],
};

export default withNextIntl(config);
