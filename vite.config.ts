import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { earlyDownloads } from "./scripts/vite/early-downloads.ts";
import { mantineStyles } from "./scripts/vite/mantine-styles.ts";
import { offline } from "./scripts/vite/offline.ts";
import { policyInPage } from "./scripts/vite/policy-in-page.ts";

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // Relative addresses: one build works at a domain root and under any sub-path.
  base: "./",
  plugins: [
    react(),
    mantineStyles(),
    policyInPage(),
    earlyDownloads("console"),
    offline({ worker: source("src/offline/worker/worker.ts"), loads: ["mockServiceWorker.js"] }),
  ],
  resolve: { alias: { "tough-cookie": source("src/mock/no-cookies.ts") } },
  build: {
    target: "es2022",
    // The polyfill is a script for browsers that are older than the target.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Every cloud's adapter has the same file name in its folder.
        chunkFileNames: ({ facadeModuleId }) => {
          const cloud = /src[\\/]cloud[\\/](\w+)[\\/]provider\.ts$/.exec(facadeModuleId ?? "")?.[1];
          return `assets/${cloud ? `cloud-${cloud}` : "[name]"}-[hash].js`;
        },
        codeSplitting: {
          groups: [
            // Few files until the first row: all that the frame and the list of instances need, and
            // what the adapters of all clouds share.
            {
              name: "console",
              test: /src[\\/](app[\\/]start-console|pages[\\/]instances[\\/]InstancesPage|cloud[\\/](await-turn|pace|transport))\.tsx?$/,
            },
            // What opens over the page, in one piece: wanted as soon as the first rows are there.
            { name: "dropdowns", test: /src[\\/].*Dropdown\.tsx$/ },
            // With what the pretend cloud and the run engine both need: neither may drag the other along.
            {
              name: "start",
              test: /src[\\/](main\.tsx|i18n[\\/]by-namespace\.ts)$|node_modules[\\/]idb[\\/]/,
              priority: 1,
            },
            { name: "mock", test: /src[\\/]mock[\\/]browser\.ts$/ },
            { name: "worker", test: /node_modules[\\/](msw|@mswjs|rettime)[\\/]/ },
          ],
        },
      },
    },
  },
});
