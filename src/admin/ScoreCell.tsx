import type { DefaultServerCellComponentProps } from 'payload'

/** An article's score in a list, with what it is out of: `82 / 100`. Nothing where an article has none. */
export const ScoreCell = ({ cellData }: DefaultServerCellComponentProps) =>
  typeof cellData === 'number' ? <span>{cellData} / 100</span> : null
