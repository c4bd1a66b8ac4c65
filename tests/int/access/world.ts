import type { Payload } from 'payload'
import { p, richText } from '../../../src/server/demo/lexical.ts'
import type { Actor } from '../app.ts'
import { articleData, linkTo, offer, productData } from '../samples.ts'

/** An article in one state, told apart by the marks in its texts. */
export interface State {
  name: string
  /** The mark of what readers have, or would have: of the main table. */
  mark: string
  /** The mark of the latest version, when an unpublished change waits there. */
  latest?: string
  /** Whether the latest version is a draft. */
  draft: boolean
  isPublic: boolean
  isTrashed?: boolean
  byAutomation?: boolean
}

/** A text that no answer contains by chance. */
export const mark = (name: string) => `⟦${name}⟧`

/** The marks in an answer. */
export const marksIn = (answer: string): string[] => [...new Set(answer.match(/⟦[a-z-]+⟧/g))].sort()

const state = (name: string, rest: Partial<State> = {}): State => ({
  name,
  mark: mark(name),
  draft: false,
  isPublic: false,
  ...rest,
})

export const states: State[] = [
  state('public', { isPublic: true }),
  state('changed', { isPublic: true, latest: mark('changed-since'), draft: true }),
  state('draft', { draft: true }),
  state('withdrawn', { draft: true }),
  state('future'),
  state('trashed', { isTrashed: true }),
  state('own-public', { isPublic: true, byAutomation: true }),
  state('own-draft', { draft: true, byAutomation: true }),
  // Two articles that refer to all others: `related` holds six at most.
  state('hub-one', { isPublic: true }),
  state('hub-two', { isPublic: true }),
]

const hubs = ['hub-one', 'hub-two']
export const isHub = ({ name }: State) => hubs.includes(name)

export interface World {
  /** Ids of the articles by state. */
  articles: Record<string, number>
  /** The product that every article shows. */
  product: number
}

const day = 86_400_000

/** Makes an article in each state, past access control. */
export const makeWorld = async (payload: Payload): Promise<World> => {
  const product = await payload.create({
    collection: 'products',
    data: productData({ offers: [offer()] }) as never,
  })
  const world: World = { articles: {}, product: product.id as number }

  const content = (text: string, related: number[] = []) => ({
    title: text,
    excerpt: text,
    layout: [
      {
        blockType: 'prose',
        content: richText(p(text), ...related.map((id) => p(linkTo(id, 'dort')))),
      },
      { blockType: 'affiliateProduct', product: product.id },
      { blockType: 'aiDisclosure', level: 'generated', statement: text },
    ],
    sources: [{ title: text, url: 'https://example.com' }],
    related,
  })
  const save = async ({ name, mark: text, byAutomation }: State, data: object = {}) => {
    const others = Object.values(world.articles)
    const related = name === 'hub-one' ? others.slice(0, 4) : name === 'hub-two' ? others.slice(4) : []
    const created = await payload.create({
      collection: 'articles',
      data: articleData({
        ...content(text, related),
        origin: byAutomation ? 'automation' : 'editor',
        externalId: `external-${name}`,
        ...data,
      }) as never,
    })
    world.articles[name] = created.id as number
    return created.id
  }
  const update = (id: number | string, data: object, draft = false) =>
    payload.update({ collection: 'articles', id, data: data as never, draft })

  for (const each of states) {
    const published = { _status: 'published' }
    if (each.name === 'future') {
      await save(each, { ...published, publishedAt: new Date(Date.now() + day).toISOString() })
    } else {
      const isDraft = each.name === 'draft' || each.name === 'own-draft'
      const id = await save(each, isDraft ? {} : published)
      if (each.latest) await update(id, content(each.latest), true)
      if (each.name === 'withdrawn') await update(id, { _status: 'draft' })
    }
  }
  // Last: what is in the trash cannot be chosen as related.
  for (const { name, isTrashed } of states) {
    if (isTrashed) await update(world.articles[name] ?? 0, { deletedAt: new Date().toISOString() })
  }
  return world
}

/** What a read asks for beside its filter. */
export interface Mode {
  /** Asks for the latest versions. */
  draft?: boolean
  trash?: boolean
  /** Payload lists the latest version or none: an article whose latest is not theirs to see is missing. */
  latestOnly?: boolean
}

const isEditor = (actor: Actor) => actor === 'editor' || actor === 'admin'

const maySee = (actor: Actor, { isPublic, byAutomation }: State) =>
  isEditor(actor) || (actor === 'automation' && byAutomation === true) || isPublic

/** The marks that contract §1 lets somebody see. */
export const visible = (actor: Actor, mode: Mode = {}, within: (state: State) => boolean = () => true) =>
  states
    .filter(within)
    .filter((each) => (!each.isTrashed || mode.trash) && maySee(actor, each))
    .filter(({ latest }) => !(latest && mode.draft && mode.latestOnly && actor === 'automation'))
    .map((each) => (mode.draft && isEditor(actor) && each.latest ? each.latest : each.mark))
    .sort()
