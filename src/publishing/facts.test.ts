import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockFactories } from '../../blocks/index.ts'
import { factsOf, highestLevel, readingMinutes } from './facts.ts'

const slugs = { articles: 'articles', media: 'media', products: 'products' }
const definitions = new Map(
  Object.values(blockFactories).map((create) => {
    const definition = create(slugs)
    return [definition.config.slug, definition]
  }),
)
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')

describe('readingMinutes', () => {
  it('is 1 for no text at all', () => expect(readingMinutes([])).toBe(1))
  it('is 200 words a minute', () => {
    expect(readingMinutes([words(200)])).toBe(1)
    expect(readingMinutes([words(250), null, words(350)])).toBe(3)
  })
})

describe('factsOf', () => {
  it('takes score and award from the scored verdict and normalises the score to 100', () => {
    const facts = factsOf(
      {
        layout: [
          { blockType: 'verdict', award: 'Ignored without a score' },
          { blockType: 'verdict', scale: '5', score: 4, award: 'Pick' },
        ] as never,
      },
      definitions,
    )
    expect(facts).toMatchObject({ score: 80, award: 'Pick' })
  })

  it('takes the level of the disclosure', () => {
    const layout = [{ blockType: 'aiDisclosure', level: 'assisted' }] as never
    expect(factsOf({ layout }, definitions).aiLevel).toBe('assisted')
    expect(factsOf({ layout: [] }, definitions).aiLevel).toBeNull()
  })

  it('lists every product once, from the subject and the product boxes', () => {
    const layout = [
      { blockType: 'affiliateProduct', product: 7 },
      { blockType: 'affiliateProduct', product: { id: 9 } },
    ] as never
    expect(factsOf({ layout, subject: { product: 7 } }, definitions).shownProducts).toEqual([7, 9])
  })

  it('reads the words of every block', () => {
    const layout = [
      { blockType: 'prose', content: { root: { children: [{ type: 'text', text: words(199) }] } } },
      { blockType: 'quickFacts', facts: [{ label: 'one', text: words(199) }] },
      { blockType: 'specTable', columns: ['a'], rows: [{ label: 'b', values: [words(199)] }] },
      { blockType: 'prosCons', pros: [{ text: words(200) }], cons: [{ text: words(200) }] },
    ] as never
    expect(factsOf({ layout }, definitions).readingMinutes).toBe(5)
  })

  it('works on blocks that an editor has only begun', () => {
    for (const blockType of definitions.keys()) {
      expect(() => factsOf({ layout: [{ blockType }] }, definitions)).not.toThrow()
    }
  })
})

describe('highestLevel', () => {
  it('does not depend on order', () => {
    const level = fc.constantFrom('none', 'assisted', 'generated', 'autonomous', null)
    fc.assert(
      fc.property(fc.array(level), (found) => {
        expect(highestLevel(found)).toBe(highestLevel([...found].reverse()))
      }),
    )
  })
})
