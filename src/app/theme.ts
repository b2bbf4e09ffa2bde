import { createTheme, type MantineColorsTuple } from "@mantine/core";

/** The one accent. Shade 6 carries white text with a contrast of 5.6 : 1. */
const azure: MantineColorsTuple = [
  "#eef4ff",
  "#dde8fe",
  "#bbd1fd",
  "#8fb4fb",
  "#6395f5",
  "#3e78ec",
  "#1f5ce0",
  "#194dc2",
  "#173f9c",
  "#15357c",
];

/** Cool greys for the dark theme: surfaces differ by lightness, never by hue. */
const dark: MantineColorsTuple = [
  "#d5dae3",
  "#b3bbc8",
  "#8f99a9",
  "#6b7687",
  "#434d5d",
  "#333c4a",
  "#252d39",
  "#1a212c",
  "#141a23",
  "#0e131a",
];

/** Sizes, colours and radii of every component; nothing else in the console names a raw colour. */
export const theme = createTheme({
  colors: { azure, dark },
  primaryColor: "azure",
  primaryShade: { light: 6, dark: 6 },
  autoContrast: true,
  fontFamily: "var(--font-sans)",
  fontFamilyMonospace: "var(--font-mono)",
  headings: { fontFamily: "var(--font-sans)", fontWeight: "600" },
  fontSizes: {
    xs: "0.75rem",
    sm: "0.8125rem",
    md: "0.875rem",
    lg: "1rem",
    xl: "1.125rem",
  },
  defaultRadius: "sm",
  radius: { xs: "2px", sm: "3px", md: "4px", lg: "6px", xl: "8px" },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
    Menu: { defaultProps: { shadow: "md", transitionProps: { duration: 80 } } },
    Modal: { defaultProps: { transitionProps: { duration: 120 } } },
    // The head of a dialog is not the page's banner.
    ModalHeader: { defaultProps: { role: "presentation" } },
    DrawerHeader: { defaultProps: { role: "presentation" } },
  },
});
