import type { InstanceId, Instant } from "./instance.ts";

declare const keyPairIdBrand: unique symbol;
/** The provider's id of an SSH key pair. Unique within a region. */
export type KeyPairId = string & { readonly [keyPairIdBrand]: true };

/** An SSH key pair as a cloud knows it: the private half is with the person. */
export interface KeyPair {
  readonly id: KeyPairId;
  readonly name: string;
  readonly description: string;
  /** One line as in `authorized_keys`. */
  readonly publicKey: string;
  readonly createdAt: Instant | null;
  readonly instanceIds: readonly InstanceId[];
}
