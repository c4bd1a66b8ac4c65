import { all, isNode, type Json, type JsonNode, nodesOf, nodesOfType, walk } from './graph.ts'

/**
 * Google's documented rules for what an article's graph holds, beyond those Adobe's validator knows. Each names
 * its page under https://developers.google.com/search/docs/appearance/structured-data/ and the section there.
 */
export function googleProblems(graph: object): string[] {
  return [
    ...rule('article "Article objects": dates in ISO 8601 with a zone', dates(graph).every(isIsoWithZone)),
    ...rule('article "image": URLs of pictures, repeated', images(graph).every(hasWebUrl)),
    ...rule('article "Author markup": one object each, Person or Organization, named', authorsAreGood(graph)),
    ...rule(
      'review-snippet "author": required',
      nodesOfType(graph, 'Review').every((node) => node.author),
    ),
    ...rule(
      'review-snippet "itemReviewed.name": required',
      reviewed(graph).every((node) => node.name),
    ),
    ...rule('review-snippet "reviewRating": within its scale', nodesOfType(graph, 'Rating').every(isInScale)),
    ...rule('product-snippet "Product": name, and offers, review or rating', products(graph).every(isWhole)),
    ...rule('product-snippet "Offer": price and currency', nodesOfType(graph, 'Offer').every(isPriced)),
    ...rule('product-snippet "AggregateOffer"', nodesOfType(graph, 'AggregateOffer').every(isAggregate)),
    ...rule('product-snippet "Product Reviews": two statements or none', notesAreGood(graph)),
    ...rule('product-snippet "ItemList": names and positions from 1', lists(graph).every(isNumbered)),
    ...rule(
      'breadcrumb "BreadcrumbList": two entries, URLs but for the last',
      trails(graph).every(leadsHere),
    ),
    ...rule('sd-policies: URLs are absolute, http or https', urls(graph).every(isWebUrl)),
    ...rule(
      'references lead to a node of the graph',
      references(graph).every((id) => ids(graph).includes(id)),
    ),
  ]
}

const rule = (name: string, holds: boolean): string[] => (holds ? [] : [name])

const valuesOf = (graph: object, ...properties: string[]): Json[] =>
  [...walk(graph as JsonNode)]
    .filter(({ property, value }) => properties.includes(property) && !Array.isArray(value))
    .map(({ value }) => value)

const dates = (graph: object) => valuesOf(graph, 'datePublished', 'dateModified')
const images = (graph: object) => valuesOf(graph, 'image', 'logo')
const reviewed = (graph: object) =>
  nodesOfType(graph, 'Review')
    .flatMap((node) => all(node.itemReviewed))
    .filter(isNode)
const products = (graph: object) => nodesOfType(graph, 'Product')
const trails = (graph: object) => nodesOfType(graph, 'BreadcrumbList')
const lists = (graph: object) => [...nodesOfType(graph, 'ItemList'), ...trails(graph)]
const urls = (graph: object) =>
  valuesOf(graph, 'url', 'sameAs', 'item', 'mainEntityOfPage', 'isBasedOn', 'contentUrl')
const ids = (graph: object) => nodesOf(graph).map((node) => node['@id'])
const references = (graph: object) =>
  [...walk(graph as JsonNode)]
    .map(({ value }) => value)
    .filter((value) => isNode(value) && !value['@type'] && !value['@graph'])
    .map((node) => (node as JsonNode)['@id'])

const isWebUrl = (value: Json) =>
  typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value)
const hasWebUrl = (value: Json) => isNode(value) && value['@type'] === 'ImageObject' && isWebUrl(value.url)
const isIsoWithZone = (value: Json) =>
  typeof value === 'string' && /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value)

function authorsAreGood(graph: object): boolean {
  const authors = nodesOf(graph).flatMap((node) => all(node.author))
  return authors.every(
    (author) => isNode(author) && ['Person', 'Organization'].includes(String(author['@type'])) && author.name,
  )
}

function isInScale({ ratingValue, bestRating, worstRating }: JsonNode): boolean {
  const numbers = [worstRating, ratingValue, bestRating].map(Number)
  const [worst = Number.NaN, value = Number.NaN, best = Number.NaN] = numbers
  return worst <= value && value <= best
}

const isWhole = ({ name, offers, review, aggregateRating }: JsonNode) =>
  Boolean(name && (offers || review || aggregateRating))

const isAmount = (value: Json) => typeof value === 'number' && value >= 0
const isCurrency = (value: Json) => typeof value === 'string' && /^[A-Z]{3}$/.test(value)

/** The values Google lists and the two more of schema.org/ItemAvailability that the plugin offers. */
const AVAILABILITY =
  /^https:\/\/schema\.org\/(BackOrder|Discontinued|InStock|InStoreOnly|LimitedAvailability|MadeToOrder|OnlineOnly|OutOfStock|PreOrder|PreSale|Reserved|SoldOut)$/

const isPriced = ({ price, priceCurrency, availability }: JsonNode) =>
  isAmount(price) &&
  isCurrency(priceCurrency) &&
  (availability === undefined || AVAILABILITY.test(String(availability)))

function isAggregate({ lowPrice, highPrice, priceCurrency, offerCount, offers }: JsonNode): boolean {
  const within = all(offers).filter(isNode)
  return (
    isAmount(lowPrice) &&
    Number(lowPrice) <= Number(highPrice) &&
    isCurrency(priceCurrency) &&
    offerCount === within.length &&
    within.every((offer) => offer.priceCurrency === priceCurrency)
  )
}

function notesAreGood(graph: object): boolean {
  return nodesOfType(graph, 'Review').every((review) => {
    const noted = [review.positiveNotes, review.negativeNotes].filter(isNode)
    const statements = noted.flatMap((notes) => all(notes.itemListElement))
    const ofProduct = all(review.itemReviewed).some((item) => isNode(item) && item['@type'] === 'Product')
    return noted.length === 0 || (ofProduct && statements.length >= 2)
  })
}

const isNumbered = ({ itemListElement }: JsonNode) =>
  all(itemListElement).every((item, index) => isNode(item) && item.name && item.position === index + 1)

const leadsHere = ({ itemListElement }: JsonNode) => {
  const entries = all(itemListElement)
  return entries.length >= 2 && entries.slice(0, -1).every((entry) => isNode(entry) && isWebUrl(entry.item))
}
