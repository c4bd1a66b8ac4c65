import { drawings } from '../../src/admin/drawing.ts'

/** A product's picture, its name and the button to a shop. */
export const images = drawings(
  '<path class="draw" d="M2.5 3.5h2l2 9h8.5l2-6.5H5.4"/><circle class="draw" cx="8" cy="16" r="1"/><circle class="draw" cx="14" cy="16" r="1"/>',
  `<rect class="tint" x="6" y="6" width="14" height="20" rx="1.6"/><path class="accent" d="M10 19h6v-6l-3-2-3 2z"/>
  <rect class="ink" x="24" y="8" width="15" height="2.2" rx="1"/>
  <rect class="line" x="24" y="13" width="17" height="1.6" rx=".8"/><rect class="line" x="24" y="16.4" width="12" height="1.6" rx=".8"/>
  <rect class="gold" x="24" y="21" width="14" height="4.4" rx="1.4"/>`,
)
