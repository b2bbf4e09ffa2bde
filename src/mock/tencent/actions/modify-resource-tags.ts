import { regionNamed } from "../../world/geography.ts";
import { isInstanceId } from "../../world/instance-id.ts";
import { checkTag, checkTagKey } from "../tag-rules.ts";
import { writeAction } from "../wire-action.ts";
import type { WireError } from "../wire-error.ts";
import { tag } from "./tag.ts";

/** Tags that one call may attach, and as many that it may detach. */
const MAX_TAGS = 10;

/**
 * ModifyResourceTags (`tag` 2018-08-13): attaches, overwrites and detaches tags of one resource.
 * The resource names its region, so the request needs none.
 */
export const modifyResourceTags = writeAction(
  { ...tag, action: "ModifyResourceTags", regional: false, ratePerSecond: 20 },
  {
    Resource: { kind: "text", required: true },
    ReplaceTags: {
      kind: "list",
      of: {
        kind: "object",
        fields: {
          TagKey: { kind: "text", required: true },
          TagValue: { kind: "text", required: true },
          Category: { kind: "text" },
        },
      },
    },
    DeleteTags: {
      kind: "list",
      of: { kind: "object", fields: { TagKey: { kind: "text", required: true } } },
    },
  },
  ({ Resource, ReplaceTags, DeleteTags }) => {
    const resource = readResource(Resource);
    if ("code" in resource) return resource;
    const replace = (ReplaceTags ?? []).map(({ TagKey, TagValue }) => ({
      Key: TagKey,
      Value: TagValue,
    }));
    const remove = (DeleteTags ?? []).map(({ TagKey }) => TagKey);
    const error = checkLists(ReplaceTags, DeleteTags) ?? checkKeys(replace, remove);
    if (error) return error;
    const { instanceId, region } = resource;
    const instanceIds = [instanceId];
    return { action: "ModifyResourceTags", params: { instanceIds, region, replace, remove } };
  },
);

/** `qcs::cvm:<region>:uin/<uin>:instance/<id>`; the account may be left out. */
function readResource(
  value: string,
): { readonly region: string; readonly instanceId: string } | WireError {
  const parts = /^qcs::cvm:([a-z0-9-]+):(?:uin\/\d*)?:instance\/([^/:]+)$/.exec(value);
  const [, region = "", instanceId = ""] = parts ?? [];
  return isInstanceId(instanceId) && regionNamed(region)
    ? { region, instanceId }
    : { code: "InvalidParameterValue.ResourceDescriptionError", value };
}

/** One of the two lists is needed, and none may be empty or too long. */
function checkLists(
  replace: readonly object[] | undefined,
  remove: readonly object[] | undefined,
): WireError | null {
  if (!replace && !remove) return { code: "MissingParameter", parameter: "ReplaceTags" };
  const lists = { ReplaceTags: replace, DeleteTags: remove };
  for (const [parameter, list] of Object.entries(lists)) {
    if (list?.length === 0) return { code: "InvalidParameter.Tag", parameter };
    if (list && list.length > MAX_TAGS) {
      return { code: "LimitExceeded.Quota", parameter, limit: MAX_TAGS };
    }
  }
  return null;
}

function checkKeys(
  replace: readonly { readonly Key: string; readonly Value: string }[],
  remove: readonly string[],
): WireError | null {
  for (const { Key, Value } of replace) {
    const wrong = checkTag(Key, Value);
    if (wrong) return wrong;
  }
  for (const key of remove) {
    const wrong = checkTagKey(key);
    if (wrong) return wrong;
  }
  const kept = new Set(replace.map(({ Key }) => Key));
  if (kept.size < replace.length) return { code: "InvalidParameter.Tag", parameter: "ReplaceTags" };
  const both = remove.find((key) => kept.has(key));
  return both === undefined
    ? null
    : { code: "InvalidParameterValue.DeleteTagsParamError", value: both };
}
