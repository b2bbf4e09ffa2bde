/** Reading SSH key pairs (`tencent.md §3.7`). */
import type * as Wire from "tencentcloud-sdk-nodejs-cvm/tencentcloud/services/cvm/v20170312/cvm_models";
import type { InstanceId } from "../../instance/instance.ts";
import type { KeyPair, KeyPairId } from "../../instance/key-pair.ts";
import type { Provider } from "../provider.ts";
import type { Api } from "./api.ts";
import { asRecord, asText, asTexts } from "./loose.ts";
import { readInstant } from "./read-instance.ts";

const ACTION = "DescribeKeyPairs";
/** Most key pairs one answer holds. */
const MOST_PER_REQUEST = 100;

/** Every key pair of a region, page by page. */
export function createKeyPairReader(api: Api): Provider["listKeyPairs"] {
  return async (region, signal) => {
    const found = new Map<KeyPairId, KeyPair>();
    for (let offset = 0; ; offset += MOST_PER_REQUEST) {
      const answer = await api.call<Wire.DescribeKeyPairsResponse>({
        action: ACTION,
        region,
        parameters: { Offset: offset, Limit: MOST_PER_REQUEST },
        effect: "read",
        signal,
      });
      const { TotalCount: total, KeyPairSet: set, RequestId } = answer;
      if (typeof total !== "number") throw api.malformed(ACTION, RequestId, "it has no total");
      if (set !== null && !Array.isArray(set)) {
        throw api.malformed(ACTION, RequestId, "it has no list");
      }
      const items: readonly unknown[] = set ?? [];
      for (const item of items) {
        const key = readKeyPair(item);
        if (!key) throw api.malformed(ACTION, RequestId, "a key pair has no id");
        found.set(key.id, key);
      }
      // A page without anything new ends it too: keys may go while they are read.
      if (items.length === 0 || offset + MOST_PER_REQUEST >= total) return [...found.values()];
    }
  };
}

function readKeyPair(value: unknown): KeyPair | null {
  const wire = asRecord<Wire.KeyPair>(value);
  const id = asText(wire?.KeyId);
  if (!wire || id === "") return null;
  return {
    id: id as KeyPairId,
    name: asText(wire.KeyName),
    description: asText(wire.Description),
    publicKey: asText(wire.PublicKey),
    createdAt: readInstant(wire.CreatedTime),
    instanceIds: asTexts(wire.AssociatedInstanceIds) as InstanceId[],
  };
}
