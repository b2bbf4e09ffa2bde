import type { HtmlTagDescriptor, Plugin } from "vite";

/**
 * Lets the browser fetch a chunk, and draw with its styles, while the script that will ask for it is
 * still on its way. Only for what every visit needs.
 */
export function earlyDownloads(chunkName: string): Plugin {
  return {
    name: "early-downloads",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const chunk = chunks.find(({ name }) => name === chunkName);
        if (!chunk) throw new Error(`Failed to hint at ${chunkName}: there is no such chunk.`);
        const scripts = [chunk.fileName, ...chunk.imports]
          .filter((fileName) => !html.includes(fileName))
          .map((fileName) =>
            tag({ rel: "modulepreload", crossorigin: true, href: `./${fileName}` }),
          );
        const styles = [...(chunk.viteMetadata?.importedCss ?? [])].map((fileName) =>
          tag({ rel: "stylesheet", crossorigin: true, href: `./${fileName}` }),
        );
        return [...scripts, ...styles];
      },
    },
  };
}

function tag(attrs: Record<string, string | boolean>): HtmlTagDescriptor {
  return { tag: "link", attrs, injectTo: "head" };
}
