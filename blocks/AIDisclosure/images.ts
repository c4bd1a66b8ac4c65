import { drawings } from '../../src/admin/drawing.ts'

/** A machine's spark and the person who has checked it. */
export const images = drawings(
  '<path class="draw" d="M8 2.5l1.6 4.4L14 8.5 9.6 10 8 14.5 6.4 10 2 8.5l4.4-1.6zM15.5 12.5l.8 2.2 2.2.8-2.2.8-.8 2.2-.8-2.2-2.2-.8 2.2-.8z"/>',
  `<rect class="tint" x="6" y="6" width="36" height="20" rx="1.6"/>
  <path class="accent" d="m14 9 1.8 5.2L21 16l-5.2 1.8L14 23l-1.8-5.2L7 16l5.2-1.8z"/>
  <rect class="ink" x="24" y="10" width="14" height="2" rx="1"/>
  <rect class="line" x="24" y="14.6" width="15" height="1.6" rx=".8"/><rect class="line" x="24" y="18" width="11" height="1.6" rx=".8"/>
  <path d="m24.4 22.6 1.2 1.2 2.2-2.4" fill="none" stroke="#2f9e5f" stroke-width="1.2" stroke-linecap="round"/>`,
)
