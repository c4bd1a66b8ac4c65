import { describe, expect, it } from 'vitest'
import { type ReviewArticlesOptions, resolveOptions } from '../options.ts'
import { begin } from './begin.ts'

const blockTypes = (options: ReviewArticlesOptions, name: string, locale = 'de') =>
  resolveOptions(options)
    .templates.find((template) => template.name === name)
    ?.content({ locale })
    .layout?.map(({ blockType }) => blockType)

describe('the templates of an installation', () => {
  it('begin a review with every block of one', () => {
    expect(blockTypes({}, 'review')).toEqual([
      'quickFacts',
      'prose',
      'specTable',
      'prosCons',
      'verdict',
      'affiliateProduct',
      'aiDisclosure',
    ])
  })

  it('follow what the host did to the blocks', () => {
    const blocks = { quickFacts: false, aiDisclosure: { slug: 'machine' } } as const
    expect(blockTypes({ blocks }, 'news')).toEqual(['prose', 'machine'])
  })

  it("speak the article's language", () => {
    const [, , review] = resolveOptions().templates.toReversed()
    const labels = (locale: string) => JSON.stringify(review?.content({ locale }))
    expect(labels('de-AT')).toContain('Was neu ist')
    expect(labels('fr')).toContain('What is new')
  })

  it("are the plugin's and the host's, in the host's order", () => {
    const mine = { name: 'recipe', label: 'Recipe', content: () => ({ layout: [{ blockType: 'prose' }] }) }
    const { templates } = resolveOptions({
      templates: ({ defaultTemplates }) => [
        mine,
        ...defaultTemplates.filter(({ name }) => name !== 'comparison'),
      ],
    })
    expect(templates.map(({ name }) => name)).toEqual(['recipe', 'news', 'review'])
  })
})

describe('beginning an article', () => {
  it('fills what is empty and keeps what was written', () => {
    const article = {
      title: 'Mine',
      layout: [],
      subject: { type: null, name: '', product: null },
      commentsOpen: false,
    }
    const beginning = { title: 'Theirs', layout: [{ blockType: 'prose' }], subject: { type: 'Product' } }
    expect(begin(article, { ...beginning, commentsOpen: true })).toEqual({
      title: 'Mine',
      layout: [{ blockType: 'prose' }],
      subject: { type: 'Product' },
      commentsOpen: false,
    })
  })
})
