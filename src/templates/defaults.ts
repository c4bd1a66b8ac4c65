import type { Block } from '../../blocks/all.ts'
import type { BlockName } from '../../blocks/index.ts'
import { label } from '../translations/admin/index.ts'
import { templateWords } from '../translations/templates/index.ts'
import type { ArticleBeginning, ArticleTemplate } from './types.ts'

type Unfinished<T> = T extends readonly (infer Row)[]
  ? Unfinished<Row>[]
  : { [K in keyof T]?: Unfinished<T[K]> }

/** One of the plugin's blocks, begun: what is missing in it is what the editor is asked for before it goes out. */
type BegunBlock = {
  [B in Block as B['blockType']]: Pick<B, 'blockType'> & Unfinished<Omit<B, 'blockType'>>
}[Block['blockType']]

interface Beginning extends Omit<ArticleBeginning, 'layout'> {
  layout: BegunBlock[]
}

/** Rows that have their label and wait for the rest. */
const labelled = (...labels: string[]) => labels.map((text) => ({ label: text }))

const news = (locale: string): Beginning => {
  const words = templateWords(locale)
  return {
    layout: [
      { blockType: 'quickFacts', facts: labelled(words.whatIsNew, words.whoItIsFor, words.since) },
      { blockType: 'prose' },
      // Whoever checked it has still to be named.
      { blockType: 'aiDisclosure', level: 'assisted', humanReview: { reviewed: true } },
    ],
  }
}

const review = (locale: string): Beginning => {
  const words = templateWords(locale)
  return {
    subject: { type: 'Product' },
    layout: [
      { blockType: 'quickFacts', facts: labelled(words.inOneSentence, words.price, words.tested) },
      { blockType: 'prose' },
      { blockType: 'specTable', rows: labelled(words.price, words.weight, words.size, words.warranty) },
      { blockType: 'prosCons', pros: [{}, {}], cons: [{}, {}] },
      {
        blockType: 'verdict',
        criteria: labelled(words.build, words.everydayUse, words.valueForMoney),
      },
      { blockType: 'affiliateProduct' },
      { blockType: 'aiDisclosure' },
    ],
  }
}

const comparison = (locale: string): Beginning => {
  const words = templateWords(locale)
  return {
    layout: [
      { blockType: 'quickFacts', facts: labelled(words.testWinner, words.priceTip, words.tested) },
      { blockType: 'prose' },
      { blockType: 'specTable', rows: labelled(words.price, words.weight, words.size, words.warranty) },
      { blockType: 'verdict' },
      { blockType: 'affiliateProduct' },
      { blockType: 'affiliateProduct' },
      { blockType: 'aiDisclosure' },
    ],
  }
}

/**
 * The plugin's own templates. Blocks that the host has renamed go by their new names, those left out are left out
 * here too.
 */
export const defaultTemplates = (blockSlugs: Partial<Record<BlockName, string>>): ArticleTemplate[] => {
  const known = ({ layout, ...rest }: Beginning): ArticleBeginning => ({
    ...rest,
    layout: layout.flatMap(({ blockType, ...fields }) => {
      const slug = blockSlugs[blockType]
      return slug ? [{ ...fields, blockType: slug }] : []
    }),
  })
  return Object.entries({ news, review, comparison }).map(([name, begin]) => ({
    name,
    label: label('templates', name as 'news'),
    description: label('templates', `${name as 'news'}About`),
    content: ({ locale }) => known(begin(locale)),
  }))
}
