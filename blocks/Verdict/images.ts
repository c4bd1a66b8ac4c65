import { drawings } from '../../src/admin/drawing.ts'

/** A score in a ring beside what is said about it. */
export const images = drawings(
  '<path class="draw" d="m10 2.8 2.2 4.6 5 .7-3.6 3.5.9 5-4.5-2.4-4.5 2.4.9-5L2.8 8.1l5-.7z"/>',
  `<path d="M14 8.5a7.5 7.5 0 1 1-7.5 7.5" fill="none" stroke="#157a8c" stroke-width="2.4" stroke-linecap="round"/>
  <path d="M6.5 16a7.5 7.5 0 0 1 7.5-7.5" fill="none" stroke="#d6ecf0" stroke-width="2.4"/>
  <rect class="ink" x="11" y="14.7" width="6" height="2.6" rx="1"/>
  <rect class="ink" x="26" y="8.6" width="12" height="2.2" rx="1"/>
  <rect class="line" x="26" y="14" width="15" height="1.6" rx=".8"/><rect class="line" x="26" y="17.4" width="13" height="1.6" rx=".8"/>
  <rect class="good" x="26" y="21.6" width="9" height="3" rx="1.5"/>`,
)
