import { createContext } from "react";

/** Whether the deployment offers the demo menu. */
export const DemoMenuContext = createContext(true);
