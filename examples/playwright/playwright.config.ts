import { defineConfig } from "@playwright/test";

const PORT = Number(process.env.PORT ?? 4400);

export default defineConfig({
  testDir: "tests",
  fullyParallel: true,
  use: {
    // The slash at the end matters where the console lies under a path.
    baseURL: `http://localhost:${PORT}/`,
    launchOptions: {
      // Playwright's own browser, unless another is named.
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: ["--no-sandbox"],
    },
  },
  webServer: {
    command: `sirv node_modules/cvm-console/dist --port ${PORT} --quiet`,
    port: PORT,
  },
});
