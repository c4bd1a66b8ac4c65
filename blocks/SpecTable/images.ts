import { drawings } from '../../src/admin/drawing.ts'

/** A table with a heading row and a heading column. */
export const images = drawings(
  '<path class="draw" d="M3 4h14v12H3zM3 8h14M3 12h14M8 4v12"/>',
  `<rect class="accent" x="6" y="6" width="36" height="4.4" rx="1"/>
  <rect class="tint" x="6" y="10.8" width="11" height="15.2"/>
  <rect class="ink" x="7.6" y="12.4" width="7" height="1.6" rx=".8"/><rect class="line" x="20" y="12.4" width="7" height="1.6" rx=".8"/><rect class="line" x="31" y="12.4" width="8" height="1.6" rx=".8"/>
  <rect class="ink" x="7.6" y="17.4" width="5" height="1.6" rx=".8"/><rect class="line" x="20" y="17.4" width="5" height="1.6" rx=".8"/><rect class="line" x="31" y="17.4" width="6" height="1.6" rx=".8"/>
  <rect class="ink" x="7.6" y="22.4" width="8" height="1.6" rx=".8"/><rect class="line" x="20" y="22.4" width="8" height="1.6" rx=".8"/><rect class="line" x="31" y="22.4" width="5" height="1.6" rx=".8"/>`,
)
