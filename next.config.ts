import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin({
  requestConfig: "./app/_i18n/request.ts",
  // Sentences are parsed when the app is built, so that no browser needs to.
  experimental: { createMessagesDeclaration: "./messages/en.json", messages: { path: "./messages", format: "json", locales: "infer", precompile: true } },
});

const config: NextConfig = {
  // npm test checks all types; whoever only starts the desk need not wait for that.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  skipTrailingSlashRedirect: true,
  // For the images: what a web process needs and nothing else.
  output: "standalone",
  serverExternalPackages: ["pg-boss", "@node-rs/jieba", "eld", "prom-client", "pino", "postgres"],
};

export default withNextIntl(config);
