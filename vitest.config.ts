import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "scripts/**/*.test.ts"],
    environment: "node",
    // Properties and the official SDK have much to do, and machines that run tests are small and busy.
    testTimeout: 30_000,
  },
});
