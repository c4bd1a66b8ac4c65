import { createElement, type ReactNode } from 'react'
import { below, type HeadingLevel } from './options.ts'
import { headingId } from './outline.ts'

interface HeadingProps {
  level?: number
  id?: string
  className?: string
  children: ReactNode
}

/** A heading of the given level, default 2. */
export function Heading({ level = 2, ...props }: HeadingProps): ReactNode {
  return createElement(`h${below(level, 0)}`, props)
}

interface SectionProps {
  /** The block's name in class names. */
  name: string
  id: string
  heading: string
  level?: HeadingLevel
  /** Stands before the heading. */
  before?: ReactNode
  children: ReactNode
}

/** The frame of a block: a section named by its heading. The inner element adapts to the width of the outer one. */
export function Section({ name, id, heading, level, before, children }: SectionProps): ReactNode {
  return (
    <section className={`ra-block ra-${name}`} aria-labelledby={headingId(id)}>
      <div className="ra-frame">
        {before}
        <Heading level={level} id={headingId(id)} className="ra-heading">
          {heading}
        </Heading>
        {children}
      </div>
    </section>
  )
}

/** Text for those who listen; readers see a sign or a picture instead. */
export const Spoken = ({ children }: { children: ReactNode }): ReactNode => (
  <span className="ra-spoken">{children}</span>
)

/** A label with a stranger's name at `{name}`: names run in any direction, and none may turn the words around it. */
export function Named({ label, name }: { label: string; name: string }): ReactNode {
  const [before, ...after] = label.split('{name}')
  return (
    <>
      {before}
      <bdi>{name}</bdi>
      {after.join('')}
    </>
  )
}
