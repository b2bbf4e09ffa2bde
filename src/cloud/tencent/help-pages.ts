/** Pages of the public documentation, product and page number (`tencent.md §0`, the seeds' links). */
import type { HelpTopic } from "../provider.ts";

/** `cn` is the site for China, `world` the international one; their page numbers differ. */
const PAGES: Readonly<Record<HelpTopic, { readonly cn: string; readonly world: string }>> = {
  shutdown: { cn: "213/4929", world: "213/4929" },
  "health-check": { cn: "214/3394", world: "214/38451" },
  "scaling-group": { cn: "377/3590", world: "377/3590" },
};

/** The page in Chinese, Korean or else English. */
export function helpPage(topic: HelpTopic, language: string): string {
  const { cn, world } = PAGES[topic];
  if (language.startsWith("zh")) return `https://cloud.tencent.com/document/product/${cn}`;
  const path = language.startsWith("ko") ? "ko/document" : "document";
  return `https://www.tencentcloud.com/${path}/product/${world}`;
}
