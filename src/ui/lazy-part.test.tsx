import { Suspense } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { lazyPart } from "./lazy-part.tsx";

const Greeting = ({ name }: { readonly name: string }) => `Hello ${name}`;

function drawn(Part: typeof Greeting | ReturnType<typeof lazyPart<{ name: string }>>): string {
  return renderToStaticMarkup(
    <Suspense fallback="not yet">
      <Part name="Ada" />
    </Suspense>,
  );
}

test("a part that was preloaded is drawn at once, another one waits for its code", async () => {
  const Part = lazyPart(async () => Greeting);
  expect(drawn(Part)).toContain("not yet");
  const Ready = lazyPart(async () => Greeting);
  await Ready.preload();
  expect(drawn(Ready)).toBe("Hello Ada");
});

test("a preload that fails is nobody's failure, and the next attempt loads again", async () => {
  const load = vi.fn(async () => Greeting);
  load.mockRejectedValueOnce(new TypeError("Failed to fetch dynamically imported module"));
  const Part = lazyPart<{ name: string }>(load);
  await Part.preload();
  expect(drawn(Part)).toContain("not yet");
  await Part.preload();
  expect(drawn(Part)).toBe("Hello Ada");
});
