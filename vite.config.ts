import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  // Relative addresses: one build works at a domain root and under any sub-path.
  base: "./",
  plugins: [react()],
  build: { target: "es2022" },
});
