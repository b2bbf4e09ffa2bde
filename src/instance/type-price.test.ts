import { expect, test } from "vitest";
import { sumOfPrices, type TypePrice } from "./type-price.ts";

const hourly = (perHour: number, currency = "CNY"): TypePrice => ({
  kind: "hourly",
  perHour,
  currency,
});
const difference = (toPay: number): TypePrice => ({ kind: "difference", toPay, currency: "CNY" });

test("[RZ9] what is paid by use and what is paid at once are two sums", () => {
  expect(
    sumOfPrices([
      { count: 3, before: hourly(0.5), after: hourly(1) },
      { count: 1, before: hourly(2), after: hourly(1.5) },
      { count: 2, before: null, after: difference(100) },
      { count: 1, before: null, after: difference(-30) },
    ]),
  ).toEqual([{ currency: "CNY", hourly: { before: 3.5, after: 4.5 }, toPay: 170 }]);
});

test("[RZ9] a price that is not known makes no sum of what was before", () => {
  expect(
    sumOfPrices([
      { count: 1, before: null, after: hourly(1) },
      { count: 1, before: hourly(1), after: hourly(2) },
    ]),
  ).toEqual([{ currency: "CNY", hourly: { before: null, after: 3 }, toPay: null }]);
});

test("[RZ9] two currencies are never one sum", () => {
  const sums = sumOfPrices([
    { count: 1, before: null, after: hourly(1) },
    { count: 1, before: null, after: hourly(1, "USD") },
  ]);
  expect(sums.map(({ currency }) => currency)).toEqual(["CNY", "USD"]);
  expect(sumOfPrices([])).toEqual([]);
});
