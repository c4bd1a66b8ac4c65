import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Shape, type Step, stepOf, walk } from './keys.ts'
import { headingRow, type Place } from './table.ts'

const shape: Shape = { parts: ['group', 'label', 0, 1, 'unit'], rows: 3 }

it('walks from cell to cell', () => {
  const walks: [Place, Step, Place | undefined][] = [
    [{ row: 0, part: 'label' }, 'right', { row: 0, part: 0 }],
    [{ row: 0, part: 'group' }, 'left', { row: 0, part: 'group' }],
    [{ row: 0, part: 'label' }, 'up', { row: headingRow, part: 'label' }],
    // Above a unit there is no heading to write.
    [{ row: 0, part: 'unit' }, 'up', { row: 0, part: 'unit' }],
    [{ row: 2, part: 1 }, 'down', { row: 2, part: 1 }],
    [{ row: headingRow, part: 1 }, 'next', { row: 0, part: 'group' }],
    [{ row: 0, part: 'group' }, 'previous', { row: headingRow, part: 1 }],
    [{ row: 1, part: 1 }, 'start', { row: headingRow, part: 'label' }],
    [{ row: 1, part: 1 }, 'end', { row: 2, part: 'unit' }],
    [{ row: 2, part: 'unit' }, 'next', undefined],
    [{ row: headingRow, part: 'label' }, 'previous', undefined],
  ]
  for (const [from, step, to] of walks)
    expect([from, step, walk(shape, from, step)]).toEqual([from, step, to])
})

it('reaches every cell with Tab, and the same way back', () => {
  let place: Place | undefined = { row: headingRow, part: 'label' }
  const way: Place[] = []
  while (place) {
    way.push(place)
    place = walk(shape, place, 'next')
  }
  expect(way).toHaveLength(3 + 3 * 5)
  for (const [index, each] of way.entries()) expect(walk(shape, each, 'previous')).toEqual(way[index - 1])
})

it('never leaves the grid but with Tab', () => {
  const steps: Step[] = ['left', 'right', 'up', 'down', 'first', 'last', 'top', 'bottom', 'start', 'end']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...steps)), (path) => {
      let place: Place = { row: 0, part: 'label' }
      for (const step of path) {
        place = walk(shape, place, step) ?? place
        const cells = place.row === headingRow ? ['label', 0, 1] : shape.parts
        expect(cells).toContain(place.part)
        expect(place.row).toBeGreaterThanOrEqual(headingRow)
        expect(place.row).toBeLessThan(shape.rows)
      }
    }),
  )
})

it('leaves the arrows to the text while one edits it', () => {
  const press = (key: string, rest = {}) =>
    stepOf({ key, ctrl: false, shift: false, isWhole: false, isAtStart: false, isAtEnd: false, ...rest })
  expect(press('ArrowLeft')).toBeUndefined()
  expect(press('ArrowLeft', { isAtStart: true })).toBe('left')
  expect(press('ArrowRight', { isWhole: true })).toBe('right')
  expect(press('ArrowRight', { ctrl: true })).toBeUndefined()
  expect(press('ArrowRight', { ctrl: true, isWhole: true })).toBe('last')
  expect(press('Home')).toBeUndefined()
  expect(press('Home', { ctrl: true })).toBe('start')
  expect(press('ArrowUp', { shift: true })).toBeUndefined()
  expect([
    press('Tab'),
    press('Tab', { shift: true }),
    press('Enter'),
    press('Enter', { shift: true }),
  ]).toEqual(['next', 'previous', 'down', 'up'])
})
