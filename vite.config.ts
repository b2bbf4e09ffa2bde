import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { mantineStyles } from "./scripts/vite/mantine-styles.ts";

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // Relative addresses: one build works at a domain root and under any sub-path.
  base: "./",
  plugins: [react(), mantineStyles()],
  resolve: { alias: { "tough-cookie": source("src/mock/no-cookies.ts") } },
  build: {
    target: "es2022",
    // The polyfill is a script for browsers that are older than the target.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Few files until the first row: all that the frame and the list of instances need.
            {
              name: "console",
              test: /src[\\/](app[\\/]start-console|pages[\\/]instances[\\/]InstancesPage)\.tsx$/,
            },
            { name: "start", test: /src[\\/]main\.ts/, priority: 1 },
            { name: "worker", test: /node_modules[\\/](msw|@mswjs|rettime)[\\/]/ },
          ],
        },
      },
    },
  },
});
