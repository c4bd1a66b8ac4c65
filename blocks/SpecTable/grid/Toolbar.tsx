'use client'

import type { ReactNode, Ref } from 'react'
import type { BlockWords } from '../../../src/translations/blocks/index.ts'

/** Drawings on 16 × 16. */
const icons = {
  undo: 'M6 3 3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H6',
  redo: 'm10 3 3 3-3 3M13 6H6.5a3.5 3.5 0 0 0 0 7H10',
  add: 'M8 3v10M3 8h10',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  left: 'M13 8H3M7 4 3 8l4 4',
  right: 'M3 8h10M9 4l4 4-4 4',
  remove: 'M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5',
}

export interface Tool {
  name: Exclude<keyof BlockWords['grid'], 'show'>
  icon: keyof typeof icons
  /** Absent where there is nothing to do. */
  run?: () => void
}

const Button = ({ icon, run, words, name }: Tool & { words: BlockWords['grid'] }) => (
  <button
    aria-label={words[name]}
    // Not `disabled`: the button would lose the focus of who undoes with the keyboard until nothing is left.
    aria-disabled={run ? undefined : true}
    className="ra-grid__tool"
    onClick={run}
    title={words[name]}
    type="button"
  >
    <svg aria-hidden="true" height="16" viewBox="0 0 16 16" width="16">
      <path d={icons[icon]} />
    </svg>
  </button>
)

/** A tool that is better said than drawn. */
export const TextTool = ({ children, onClick }: { children: string; onClick: () => void }) => (
  <button className="ra-grid__tool ra-grid__tool--text" onClick={onClick} type="button">
    {children}
  </button>
)

interface ToolbarProps {
  words: BlockWords['grid']
  /** Each group with its name, where it has one. */
  groups: { name?: 'row' | 'column'; tools: Tool[] }[]
  children?: ReactNode
  ref?: Ref<HTMLDivElement>
}

/** What can be done to the row and the column that the caret is in. One toolbar, so that 200 rows carry no buttons. */
export const Toolbar = ({ children, groups, ref, words }: ToolbarProps) => (
  <div aria-label={words.tools} className="ra-grid__tools" ref={ref} role="toolbar">
    {groups.map(({ name, tools }) => (
      <fieldset className="ra-grid__group" key={tools[0]?.name}>
        {name && <legend>{words[name]}</legend>}
        {tools.map((tool) => (
          <Button key={tool.name} {...tool} words={words} />
        ))}
      </fieldset>
    ))}
    {children}
  </div>
)
