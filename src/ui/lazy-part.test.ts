import { createElement, Suspense } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { type LazyPart, lazyPart } from "./lazy-part.tsx";

interface Props {
  readonly name: string;
}
const Greeting = ({ name }: Props) => `Hello ${name}`;

function drawn(Part: LazyPart<Props>): string {
  const part = createElement(Part, { name: "Ada" });
  return renderToStaticMarkup(createElement(Suspense, { fallback: "not yet" }, part));
}

test("a part that was preloaded is drawn at once, another one waits for its code", async () => {
  expect(drawn(lazyPart(async () => Greeting))).toContain("not yet");
  const Ready = lazyPart(async () => Greeting);
  await Ready.preload();
  expect(drawn(Ready)).toBe("Hello Ada");
});

test("a preload that fails is nobody's failure, and the next one loads again", async () => {
  const load = vi.fn(async () => Greeting);
  load.mockRejectedValueOnce(new TypeError("Failed to fetch dynamically imported module"));
  const Part = lazyPart<Props>(load);
  await Part.preload();
  await Part.preload();
  expect(drawn(Part)).toBe("Hello Ada");
});
