import { drawings } from '../../src/admin/drawing.ts'

/** Short lines, each with a point. */
export const images = drawings(
  '<path class="draw" d="M8 5h9M8 10h9M8 15h9M3.5 5h.1M3.5 10h.1M3.5 15h.1"/>',
  `<rect class="tint" x="6" y="6" width="36" height="20" rx="1.6"/>
  <circle class="accent" cx="10.4" cy="11" r="1.4"/><rect class="ink" x="14" y="10.1" width="17" height="1.8" rx=".9"/>
  <circle class="accent" cx="10.4" cy="16" r="1.4"/><rect class="ink" x="14" y="15.1" width="24" height="1.8" rx=".9"/>
  <circle class="accent" cx="10.4" cy="21" r="1.4"/><rect class="ink" x="14" y="20.1" width="13" height="1.8" rx=".9"/>`,
)
