import { drawings } from '../../src/admin/drawing.ts'

/** What speaks for it on the left, what speaks against it on the right. */
export const images = drawings(
  '<path class="draw" d="M6 4v6M3 7h6M12 13h5M17 3 3 17"/>',
  `<rect class="good" x="6" y="6" width="17" height="1.4" rx=".7"/><rect class="bad" x="25" y="6" width="17" height="1.4" rx=".7"/>
  <path class="good" d="M7.4 11h1v-1h1v1h1v1h-1v1h-1v-1h-1zM7.4 17h1v-1h1v1h1v1h-1v1h-1v-1h-1zM7.4 23h1v-1h1v1h1v1h-1v1h-1v-1h-1z"/>
  <rect class="line" x="12.4" y="10.7" width="10" height="1.6" rx=".8"/><rect class="line" x="12.4" y="16.7" width="8" height="1.6" rx=".8"/><rect class="line" x="12.4" y="22.7" width="9" height="1.6" rx=".8"/>
  <path class="bad" d="M26.4 11h3v1h-3zM26.4 17h3v1h-3z"/>
  <rect class="line" x="31.4" y="10.7" width="10" height="1.6" rx=".8"/><rect class="line" x="31.4" y="16.7" width="7" height="1.6" rx=".8"/>`,
)
