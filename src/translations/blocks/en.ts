/** What editors read about blocks beside their fields, in English. `de.ts` has the same keys; `{{name}}` is replaced. */
export const en = {
  /** In the line of a block that is folded up. */
  summary: {
    facts: { one: '{{count}} fact', other: '{{count}} facts' },
    rows: { one: '{{count}} row', other: '{{count}} rows' },
    columns: { one: '{{count}} column', other: '{{count}} columns' },
    pros: { one: '{{count}} pro', other: '{{count}} pros' },
    cons: { one: '{{count}} con', other: '{{count}} cons' },
    score: '{{score}} of {{scale}}',
    reviewedBy: 'reviewed by {{name}}',
  },
  /** The grid of a spec table. */
  grid: {
    label: 'Table',
    hint: 'Paste a table from Excel, Google Sheets, Markdown or CSV into a cell, or write. Tab and Enter lead on, Alt and an arrow key move the row or column, Esc leaves the table.',
    columnOf: 'Column {{number}}',
    rowOf: 'Row {{number}}',
    headingOf: 'Heading of column {{number}}',
    tools: 'Tools for the table',
    undo: 'Undo',
    redo: 'Redo',
    row: 'Row',
    insertRow: 'Insert a row below',
    moveRowUp: 'Move the row up',
    moveRowDown: 'Move the row down',
    removeRow: 'Delete the row',
    column: 'Column',
    insertColumn: 'Insert a column to the right',
    moveColumnLeft: 'Move the column to the left',
    moveColumnRight: 'Move the column to the right',
    removeColumn: 'Delete the column',
    show: { group: '+ Group', unit: '+ Unit', note: '+ Note' },
    copy: 'Copy table',
    clear: 'Empty table',
    copied: 'The table is on the clipboard.',
    notCopied: 'The browser does not let the table onto the clipboard.',
    pasted: 'Pasted: {{rows}} × {{columns}}.',
    firstRowIsData: 'The first row is no heading',
    firstRowIsHeading: 'The first row is the heading',
    tooManyColumns:
      'Nothing was pasted: that would make {{found}} columns of values, and a table has {{limit}} at most.',
    tooManyRows: 'Nothing was pasted: that would make {{found}} rows, and a table has {{limit}} at most.',
    tooWide: 'Nothing was pasted: {{found}} columns do not fit here, there is room for {{limit}}.',
  },
}

export type BlockWords = typeof en
