import { drawings } from '../../src/admin/drawing.ts'

/** A heading and paragraphs. */
export const images = drawings(
  '<path class="draw" d="M3 5h9M3 10h14M3 15h11"/>',
  `<rect class="ink" x="7" y="7" width="19" height="2.6" rx="1"/>
  <rect class="line" x="7" y="13" width="34" height="1.6" rx=".8"/>
  <rect class="line" x="7" y="16.4" width="31" height="1.6" rx=".8"/>
  <rect class="line" x="7" y="19.8" width="33" height="1.6" rx=".8"/>
  <rect class="line" x="7" y="23.2" width="20" height="1.6" rx=".8"/>`,
)
