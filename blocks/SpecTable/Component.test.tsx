import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { SpecTable } from './Component.tsx'
import type { SpecRow, SpecTable as SpecTableBlock } from './types.ts'

const html = (block: Partial<SpecTableBlock>, locale = 'de') =>
  renderToStaticMarkup(
    <SpecTable
      block={{ blockType: 'specTable', columns: ['A', 'B'], rows: [], ...block }}
      locale={locale}
      id="s"
    />,
  )

const row = (label: string, values: string[], more: Partial<SpecRow> = {}): SpecRow => ({
  label,
  values,
  ...more,
})

it('is a table with a caption that names the section and what scrolls', () => {
  const table = html({ caption: 'Vergleich', rows: [row('Gewicht', ['1', '2'])] })
  expect(table).toMatch(/<caption><h2 id="s-heading"[^>]*>Vergleich<\/h2><\/caption>/)
  expect(table).toMatch(/<section [^>]*aria-labelledby="s-heading"/)
  expect(table).toMatch(/<div [^>]*role="group" aria-labelledby="s-heading" tabindex="0"/)
  expect(html({ rows: [row('a', ['1', '2'])] }, 'en')).toContain('>Specifications<')
})

it('gives every heading cell its scope', () => {
  const table = html({ labelHeading: 'Wert', rows: [row('Gewicht', ['1', '2'])] })
  expect(table).toContain(
    '<thead><tr><th scope="col">Wert</th><th scope="col">A</th><th scope="col">B</th></tr></thead>',
  )
  expect(table).toContain('<th scope="row">Gewicht</th><td>1</td><td>2</td>')
})

describe('groups', () => {
  it('are bodies of their own with a heading across the table', () => {
    const table = html({
      rows: [
        row('Farbe', ['rot', 'blau']),
        row('Laufzeit', ['1', '2'], { group: 'Akku' }),
        row('Ladezeit', ['3', '4'], { group: 'Akku' }),
        row('Höhe', ['5', '6'], { group: 'Maße' }),
      ],
    })
    const bodies = table.split('<tbody>').slice(1)
    expect(bodies.map((body) => /scope="rowgroup" colSpan="3"><span>(.*?)</.exec(body)?.[1])).toEqual([
      undefined,
      'Akku',
      'Maße',
    ])
    expect(bodies[1]).toMatch(/Laufzeit.*Ladezeit/)
  })
})

it('puts the unit beside each value and the note below the label', () => {
  const table = html({ rows: [row('Gewicht', ['1', '2'], { unit: 'kg', note: 'ohne Akku' })] })
  expect(table).toContain('<td>1 <span class="ra-spec__unit">kg</span></td>')
  expect(table).toMatch(/<th scope="row" abbr="Gewicht">Gewicht<small[^>]*>ohne Akku<\/small><\/th>/)
})

it('says that a value is missing, also when the row is too short', () => {
  const table = html({ rows: [row('Gewicht', [''], { unit: 'kg' })] })
  const dash = '<td><span aria-hidden="true">–</span><span class="ra-spoken">keine Angabe</span></td>'
  expect(table).toContain(dash + dash)
  expect(html({ rows: [row('Weight', ['', ''])] }, 'en')).toContain('not specified')
})

it('keeps 0 as a value and ignores values without a column', () => {
  expect(html({ rows: [row('Gewicht', ['0', '2', '3'])] })).toContain(
    '<th scope="row">Gewicht</th><td>0</td><td>2</td></tr>',
  )
})

it('renders nothing without columns or rows', () => {
  expect(html({ rows: [] })).toBe('')
  expect(html({ columns: [], rows: [row('a', [])] })).toBe('')
})
