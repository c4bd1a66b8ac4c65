/** The key that does what a button does, for those who see it; `aria-keyshortcuts` tells all others. */
export const Key = ({ of }: { of: string }) => (
  <span aria-hidden="true" className="ra-key">
    <kbd>{of.toUpperCase()}</kbd>
  </span>
)
