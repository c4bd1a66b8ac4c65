import type { DefaultServerCellComponentProps } from 'payload'

/** The names a person has signed with, in the list. */
export const NamesCell = ({ cellData }: DefaultServerCellComponentProps) => (
  <bdi>{Array.isArray(cellData) ? cellData.join(', ') : ''}</bdi>
)
