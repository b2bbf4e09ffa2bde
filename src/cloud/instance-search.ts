/**
 * What a query means, instance by instance. This is the definition: a cloud that filters by itself
 * must come to the same result, or the query is scanned.
 */
import type { Instance } from "../instance/instance.ts";
import type { FilterAttribute, InstanceFilter, InstanceQuery } from "./provider.ts";

export type InstanceMatcher = (instance: Instance) => boolean;

/** Whether a text is an instance id in full, by the cloud's own format. */
export type IdRecogniser = (text: string) => boolean;

/** All filters and, if there are words, one of them. An id or address in full means exactly that one. */
export function matcher(query: InstanceQuery, isFullId: IdRecogniser): InstanceMatcher {
  const { words, filters } = normaliseQuery(query);
  const tests = filters.map(({ attribute, values }) => anyOf(attribute, values, isFullId));
  if (words.length > 0) tests.push(anyWord(words, isFullId));
  return (instance) => tests.every((test) => test(instance));
}

/** Without blanks, repetitions and filters that ask for nothing. */
export function normaliseQuery(query: InstanceQuery): InstanceQuery {
  return {
    region: query.region,
    words: distinct(query.words),
    filters: query.filters
      .map(({ attribute, values }): InstanceFilter => ({ attribute, values: distinct(values) }))
      .filter(({ values }) => values.length > 0),
  };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ""))];
}

function anyOf(
  attribute: FilterAttribute,
  values: readonly string[],
  isFullId: IdRecogniser,
): InstanceMatcher {
  const tests = values.map((value) => attributeTest(attribute, value, isFullId));
  return (instance) => tests.some((test) => test(instance));
}

function attributeTest(
  attribute: FilterAttribute,
  value: string,
  isFullId: IdRecogniser,
): InstanceMatcher {
  const text = folded(value);
  switch (attribute) {
    case "id":
      return isFullId(text) ? ({ id }) => id === text : ({ id }) => id.includes(text);
    case "name":
      return ({ name }) => folded(name).includes(text);
    case "ip":
      return addressTest(text);
    case "state":
      return ({ state }) => state === text;
    case "zone":
      return ({ zone }) => zone === text;
    case "type":
      return ({ type }) => folded(type).includes(text);
    case "billing":
      return ({ billing }) => billing === text;
    case "project":
      return ({ projectId }) => String(projectId) === text;
    case "tag": {
      // Keys cannot hold a colon, so the first one parts key and value. Clouds compare tags to the letter.
      const { key, value: wanted } = parseTag(value);
      return ({ tags }) =>
        tags.some((tag) => tag.key === key && (wanted === null || tag.value === wanted));
    }
  }
}

/** `key` or `key:value`; value null when only the key was given. */
export function parseTag(text: string): { key: string; value: string | null } {
  const colon = text.indexOf(":");
  if (colon < 0) return { key: text, value: null };
  return { key: text.slice(0, colon).trim(), value: text.slice(colon + 1).trim() };
}

function anyWord(words: readonly string[], isFullId: IdRecogniser): InstanceMatcher {
  const ids = new Set<string>();
  const addresses = new Set<string>();
  const parts: string[] = [];
  for (const word of words.map(folded)) {
    if (isFullId(word)) ids.add(word);
    else if (isFullAddress(word)) addresses.add(word);
    else parts.push(word);
  }
  return (instance) =>
    ids.has(instance.id) ||
    (addresses.size > 0 && addressesOf(instance).some((address) => addresses.has(address))) ||
    (parts.length > 0 && containsAny(instance, parts));
}

function containsAny(instance: Instance, parts: readonly string[]): boolean {
  const texts = [
    instance.id,
    folded(instance.name),
    folded(instance.type),
    ...addressesOf(instance),
    ...instance.tags.map(({ key, value }) => folded(`${key}:${value}`)),
  ];
  return parts.some((part) => texts.some((text) => text.includes(part)));
}

function addressTest(text: string): InstanceMatcher {
  return isFullAddress(text)
    ? (instance) => addressesOf(instance).some((address) => address === text)
    : (instance) => addressesOf(instance).some((address) => address.includes(text));
}

function addressesOf({ privateIps, publicIps, ipv6 }: Instance): string[] {
  return [...privateIps, ...publicIps, ...ipv6].map((address) => address.toLowerCase());
}

const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
const IPV6 = /^(?=.*:.*:)[0-9a-f:]{2,39}$/;

export function isIpv4(text: string): boolean {
  return IPV4.test(text);
}

/** Whether an IPv6 address stands there in full; a beginning of one ends in a single colon or lacks groups. */
function isIpv6(text: string): boolean {
  if (!IPV6.test(text) || text.includes(":::")) return false;
  const [head, tail, ...more] = text.split("::");
  if (head === undefined || more.length > 0) return false;
  const groups = [...head.split(":"), ...(tail?.split(":") ?? [])].filter((group) => group !== "");
  if (groups.some((group) => group.length > 4)) return false;
  return tail === undefined
    ? groups.length === 8 && !text.endsWith(":")
    : tail !== "" && groups.length < 8;
}

export function isFullAddress(text: string): boolean {
  return isIpv4(text) || isIpv6(text);
}

/** The form in which texts are compared: one form for composed characters and wide letters, no case. */
export function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
