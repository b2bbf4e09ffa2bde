import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const ALL = "@mantine/core/styles.layer.css";
/** What every component stands on: the reset, the variables, the few global classes. */
const BASE = ["baseline", "default-css-variables", "global"];
/** Where a component of Mantine's names its classes. It stands below the components it is made of. */
const CLASSES = /@mantine\/core\/esm\/(?:components|utils)\/.*\/(\w+)\.module\.mjs$/;

/**
 * In a build, a component of Mantine's brings its own styles, in the chunk in which it is: nobody
 * keeps a list, and what is not used is not downloaded. In development all styles are there at once.
 */
export function mantineStyles(): Plugin {
  const styles = (name: string) => `@mantine/core/styles/${name}.layer.css`;
  const all = `\0${ALL}.js`;
  return {
    name: "mantine-styles",
    apply: "build",
    enforce: "pre",
    resolveId: (id) => (id === ALL ? all : null),
    load: (id) => (id === all ? importing(BASE.map(styles)) : null),
    transform(code, id) {
      const component = CLASSES.exec(id)?.[1];
      if (component === undefined || !hasStyles(component)) return null;
      return { code: `${importing([styles(component)])}${code}`, map: null };
    },
  };

  function hasStyles(component: string): boolean {
    return existsSync(
      fileURLToPath(new URL(`../../node_modules/${styles(component)}`, import.meta.url)),
    );
  }
}

function importing(files: readonly string[]): string {
  return files.map((file) => `import ${JSON.stringify(file)};\n`).join("");
}
