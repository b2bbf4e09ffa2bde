/**
 * What an answer consists of, in the order it is written in. Lists are JSON arrays; in XML each
 * item is an element named like its list without the `List`.
 */
export type WireValue = string | number | boolean | readonly WireValue[] | WireFields;

export interface WireFields {
  readonly [name: string]: WireValue;
}
