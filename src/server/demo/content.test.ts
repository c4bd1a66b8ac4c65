import { describe, expect, test } from 'vitest'
import { aiDisclosureRule } from '../../../blocks/AIDisclosure/rule.ts'
import type { Block, SpecTable, Verdict } from '../../../blocks/all.ts'
import { type BlockName, blockFactories } from '../../../blocks/index.ts'
import { prosConsRule } from '../../../blocks/ProsCons/rule.ts'
import { specTableRule } from '../../../blocks/SpecTable/rule.ts'
import { verdictRule } from '../../../blocks/Verdict/rule.ts'
import { effectiveScore } from '../../../blocks/Verdict/score.ts'
import { priceIsFresh } from '../../../collections/Products/price.ts'
import { type RichTextNode, richTextProblems } from '../../input/richText.ts'
import { isHttpUrl } from '../../input/url.ts'
import { isEmail, limits } from '../../moderation/submission.ts'
import type { BlockContext, BlockRule, Problem } from '../../publishing/problems.ts'
import { articles } from './articles/index.ts'
import { authors } from './authors.ts'
import { comments, type DemoComment } from './comments/index.ts'
import { pictures } from './pictures/index.ts'
import { products } from './products.ts'
import { topics } from './topics.ts'
import { type ArticleText, type Id, type Locale, locales } from './types.ts'

const now = new Date('2026-06-01T12:00:00Z')
const numbered = <K extends string>(record: Record<K, unknown>) =>
  Object.fromEntries(Object.keys(record).map((key, index) => [key, index + 1])) as Record<K, Id>
const context = { now, media: numbered(pictures), products: numbered(products) }

const rules: Partial<Record<BlockName, BlockRule<never>>> = {
  specTable: specTableRule,
  prosCons: prosConsRule,
  verdict: verdictRule,
  aiDisclosure: aiDisclosureRule,
}

const problemsOf = ({ layout }: ArticleText): Problem[] =>
  layout.flatMap((block, index) => {
    const check = rules[block.blockType] as BlockRule<Block> | undefined
    return check?.(block, { layout, index } satisfies BlockContext) ?? []
  })

const blocksOf = <T extends Block['blockType']>(text: ArticleText, type: T) =>
  text.layout.filter((block): block is Extract<Block, { blockType: T }> => block.blockType === type)

/** Every value of a key in the tree, wherever it stands. */
const valuesOf = (tree: unknown, key: string): unknown[] => {
  if (Array.isArray(tree)) return tree.flatMap((each) => valuesOf(each, key))
  if (typeof tree !== 'object' || tree === null) return []
  return Object.entries(tree).flatMap(([name, value]) =>
    name === key && typeof value !== 'object' ? [value] : valuesOf(value, key),
  )
}

/** The numbers in a text, written either way: 30.000 and 30,000 are 30000, 2,82 and 2.82 are 2.82. */
const numbersIn = (text: string, locale: Locale): number[] => {
  const [group, decimal] = locale === 'de' ? ['.', ','] : [',', '.']
  return (text.match(/\d[\d.,]*/g) ?? []).map((found) =>
    Number(found.replaceAll(group, '').replace(decimal, '.').replace(/\.$/, '')),
  )
}

const cases = Object.entries(articles).flatMap(([key, article]) =>
  locales.map((locale) => ({ key, locale, article, text: article.text[locale](context) })),
)

describe.each(cases)('$key in $locale', ({ article, text, locale }) => {
  test('has a title and an excerpt that fits', () => {
    expect(text.title.length).toBeGreaterThan(20)
    expect(text.title.length).toBeLessThanOrEqual(110)
    expect(text.excerpt.length).toBeGreaterThan(120)
    expect(text.excerpt.length).toBeLessThanOrEqual(320)
  })

  test('keeps the rules of its blocks', () => {
    expect(problemsOf(text)).toEqual([])
  })

  test('has rich text that the editor can load', () => {
    const contents = [...blocksOf(text, 'prose'), ...blocksOf(text, 'verdict')].map(({ content }) => content)
    expect(contents.length).toBeGreaterThan(2)
    for (const content of contents) expect(richTextProblems(content)).toEqual([])
  })

  test('uses the kinds of blocks that show the plugin', () => {
    const kinds = new Set(text.layout.map(({ blockType }) => blockType))
    for (const kind of ['prose', 'quickFacts', 'specTable', 'prosCons', 'verdict', 'aiDisclosure'] as const)
      expect(kinds).toContain(kind)
    for (const kind of kinds) expect(blockFactories).toHaveProperty(kind)
  })

  test('rates what it reviews, and only that', () => {
    const scores = blocksOf(text, 'verdict').map(effectiveScore)
    expect(scores.filter((score) => score !== undefined)).toHaveLength(article.subject ? 1 : 0)
  })

  test('dates its review by people before now', () => {
    for (const { humanReview } of blocksOf(text, 'aiDisclosure'))
      if (humanReview?.date) expect(new Date(humanReview.date).getTime()).toBeLessThan(now.getTime())
  })

  test('leads to http addresses only', () => {
    const urls = [...valuesOf(text.layout, 'url'), ...article.sources.map(({ url }) => url)]
    expect(urls.length).toBeGreaterThan(2)
    for (const url of urls) expect(isHttpUrl(String(url)), String(url)).toBe(true)
  })

  test('has a note for every update', () => {
    expect(text.updates).toHaveLength(article.updatedDaysAgo.length)
    for (const note of text.updates) expect(note).toMatch(/\p{L}/u)
    for (const days of article.updatedDaysAgo) expect(days).toBeLessThan(article.publishedDaysAgo)
  })

  test('is written in the typography of its language', () => {
    const words = JSON.stringify(text)
    expect(words).not.toMatch(/ {2}|\.{3}| - |\w'\w/)
    if (locale === 'de') expect(words).not.toMatch(/[“][^”„]*”/)
  })
})

describe.each(Object.entries(articles))('%s', (_, article) => {
  const [de, en] = locales.map((locale) => article.text[locale](context)) as [ArticleText, ArticleText]

  test('has the same blocks in the same order in every locale', () => {
    expect(en.layout.map(({ blockType }) => blockType)).toEqual(de.layout.map(({ blockType }) => blockType))
  })

  test('has the same headings, lists and pictures in every locale', () => {
    const outline = (text: ArticleText) =>
      blocksOf(text, 'prose').map(({ content }) =>
        content?.root.children.map(({ type, tag, children }: RichTextNode) => [
          type,
          tag,
          type !== 'paragraph' && children?.length,
        ]),
      )
    const withoutInline = (text: ArticleText) =>
      outline(text).map((nodes) => nodes?.map(([type, tag]) => `${type} ${tag ?? ''}`))
    expect(withoutInline(en)).toEqual(withoutInline(de))
  })

  test('gives the same figures in every locale', () => {
    const rowsOf = (text: ArticleText, locale: Locale) =>
      blocksOf(text, 'specTable').flatMap(({ rows }: SpecTable) =>
        rows.map(({ values }) => values.map((value) => numbersIn(value, locale))),
      )
    expect(rowsOf(en, 'en')).toEqual(rowsOf(de, 'de'))
    const marksOf = (text: ArticleText) =>
      blocksOf(text, 'verdict').map(({ scale, score, criteria, recommendation }: Verdict) => ({
        scale,
        score,
        recommendation,
        criteria: criteria?.map((criterion) => [criterion.score, criterion.weight]),
      }))
    expect(marksOf(en)).toEqual(marksOf(de))
  })

  test('discloses the same use of AI in every locale', () => {
    const factsOf = (text: ArticleText) =>
      blocksOf(text, 'aiDisclosure').map(({ level, tasks, humanReview }) => ({
        level,
        tasks,
        reviewed: humanReview?.reviewed,
        date: humanReview?.date,
      }))
    expect(factsOf(en)).toEqual(factsOf(de))
  })

  test('is related to other articles and not to itself', () => {
    expect(article.related.length).toBeGreaterThan(0)
    for (const key of article.related) expect(articles[key]).not.toBe(article)
  })
})

test('the articles together show every kind of block, products in two of them and a comparison', () => {
  const texts = Object.values(articles).map((article) => article.text.de(context))
  const kinds = new Set(texts.flatMap(({ layout }) => layout.map(({ blockType }) => blockType)))
  expect([...kinds].sort()).toEqual(Object.keys(blockFactories).sort())
  const withProduct = texts.filter((text) => blocksOf(text, 'affiliateProduct').length > 0)
  expect(withProduct.length).toBeGreaterThanOrEqual(2)
  const columns = texts.flatMap((text) => blocksOf(text, 'specTable').map((table) => table.columns.length))
  expect(Math.max(...columns)).toBeGreaterThanOrEqual(3)
})

test('what an automation wrote says so', () => {
  for (const { origin, text } of Object.values(articles))
    if (origin === 'automation')
      for (const locale of locales)
        expect(blocksOf(text[locale](context), 'aiDisclosure').map(({ level }) => level)).toEqual([
          'autonomous',
        ])
})

test('articles, topics and authors have slugs of their own, and publication times differ', () => {
  for (const group of [articles, topics, authors] as Record<string, { slug: string }>[]) {
    const slugs = Object.values(group).map(({ slug }) => slug)
    expect(new Set(slugs).size).toBe(slugs.length)
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  }
  const times = Object.values(articles).map(({ publishedDaysAgo }) => publishedDaysAgo)
  expect(new Set(times).size).toBe(times.length)
  for (const days of times) expect(days).toBeGreaterThan(0)
})

test('a product has one fresh price, and one of them a stale one', () => {
  const fresh = Object.values(products).map(({ offers }) =>
    offers(now).map((offer) => priceIsFresh(offer, 24, now)),
  )
  for (const each of fresh) expect(each.filter(Boolean)).toHaveLength(1)
  const stale = Object.values(products).flatMap(({ offers }) =>
    offers(now).filter((offer) => offer.price && !priceIsFresh(offer, 24, now)),
  )
  expect(stale).toHaveLength(1)
})

describe.each(Object.entries(comments))('the comments on %s', (key, threads) => {
  const article = articles[key as keyof typeof articles]
  const flat = (list: readonly DemoComment[]): DemoComment[] =>
    list.flatMap((comment) => [comment, ...flat(comment.replies ?? [])])
  const all = flat(threads)

  test('are in both languages, and some are answered', () => {
    expect(new Set(all.filter(({ waits }) => !waits).map(({ locale }) => locale))).toEqual(new Set(locales))
    expect(threads.some(({ replies }) => replies?.length)).toBe(true)
  })

  test('are from after the article, and answers from after what they answer', () => {
    for (const { daysAgo, replies = [] } of all) {
      expect(daysAgo).toBeLessThan(article.publishedDaysAgo)
      expect(daysAgo).toBeGreaterThan(0)
      for (const reply of replies) expect(reply.daysAgo).toBeLessThan(daysAgo)
    }
  })

  test('could have been sent: staff by the authors, the rest by readers with another name', () => {
    const staff: string[] = Object.values(authors).map(({ name }) => name)
    for (const { author, body, email, isStaff, url } of all) {
      expect(staff.includes(author)).toBe(Boolean(isStaff))
      expect(email === undefined).toBe(Boolean(isStaff))
      expect(author.length).toBeLessThanOrEqual(limits.authorName)
      expect(body.length).toBeLessThanOrEqual(limits.body)
      if (email) expect(isEmail(email) && email.endsWith('@example.org')).toBe(true)
      if (url) expect(isHttpUrl(url)).toBe(true)
    }
  })

  test('are written in the typography of their language', () => {
    for (const { body, locale } of all) {
      expect(body).not.toMatch(/ {2}|\.{3}| - |\w'\w/)
      if (locale === 'de') expect(body).not.toMatch(/[“][^”„]*”/)
    }
  })
})
