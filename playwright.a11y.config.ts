import { defineConfig } from "@playwright/test";
import base from "./playwright.config.ts";

/** Every page and dialog in every language, theme and width: `npm run a11y`. It takes a quarter of an hour. */
export default defineConfig(base, {
  testMatch: "**/*.a11y.ts",
  timeout: 300_000,
  reporter: "list",
});
