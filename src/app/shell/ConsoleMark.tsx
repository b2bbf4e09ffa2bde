/** The mark of the product, as in `public/icons/console.svg`; drawn in the page so that it needs no request. */
export function ConsoleMark() {
  return (
    <svg viewBox="0 0 32 32" width={24} height={24} aria-hidden>
      <rect width="32" height="32" rx="6" fill="#1f5ce0" />
      <rect x="7" y="8" width="18" height="6.5" rx="1.5" fill="#fff" />
      <rect x="7" y="17.5" width="18" height="6.5" rx="1.5" fill="#fff" fillOpacity=".72" />
      <circle cx="11" cy="11.25" r="1.35" fill="#1f5ce0" />
      <circle cx="11" cy="20.75" r="1.35" fill="#1f5ce0" />
    </svg>
  );
}
