import type { DefaultServerCellComponentProps } from 'payload'

/** What a stranger wrote, in a list: as text, in its own direction, three lines at most. */
export const TextCell = ({ cellData }: DefaultServerCellComponentProps) => (
  <bdi className="ra-text-cell">{typeof cellData === 'string' ? cellData.slice(0, 400) : ''}</bdi>
)
