import type { Tag } from "../../../instance/instance.ts";
import classes from "./TagList.module.css";

/** Keys and values of tags; a tag without a value is its key alone. */
export function TagList({ tags }: { readonly tags: readonly Tag[] }) {
  return (
    <ul className={classes.tags}>
      {tags.map(({ key, value }) => (
        <li key={key} className={classes.tag}>
          <span className={classes.key}>{key}</span>
          {value !== "" && <span className={classes.value}>{value}</span>}
        </li>
      ))}
    </ul>
  );
}
