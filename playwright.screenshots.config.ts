import { defineConfig } from "@playwright/test";
import base from "./playwright.config.ts";

/** Pictures for the documents, made by the same page objects as the tests: `npm run screenshots`. */
export default defineConfig(base, {
  testMatch: "**/*.shots.ts",
  reporter: "list",
});
