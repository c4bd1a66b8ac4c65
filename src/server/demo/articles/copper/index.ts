import type { DemoArticle } from '../../types.ts'
import { de } from './de.ts'
import { en } from './en.ts'

/** News, written by an automation: a cloud company buys copper from a mine. */
export const copper: DemoArticle = {
  slug: 'aws-kupfer-aus-arizona',
  topics: ['dataCentres', 'resources'],
  heroImage: 'copperMine',
  authors: ['newsdesk'],
  sources: [
    {
      title:
        'Rio Tinto and Amazon Web Services collaborate to bring low-carbon Nuton copper to US data centres',
      url: 'https://www.riotinto.com/en/news/releases/2026/rio-tinto-and-amazon-web-services-collaborate-to-bring-low-carbon-nuton-copper-to-us--data-centres',
      publisher: 'Rio Tinto',
      publishedAt: '2026-01-15T00:00:00.000Z',
    },
    {
      title: 'Amazon Is Buying America’s First New Copper Output in More Than a Decade',
      url: 'https://www.wsj.com/finance/commodities-futures/amazon-is-buying-americas-first-new-copper-output-in-more-than-a-decade-516a0a1f',
      publisher: 'The Wall Street Journal',
      publishedAt: '2026-01-15T00:00:00.000Z',
    },
    {
      title: 'Amazon Web Services signs up as first customer for Rio Tinto’s ‘greener’ copper venture Nuton',
      url: 'https://www.soundtelegraph.com.au/business/copper/amazon-web-services-signs-up-as-first-customer-for-rio-tintos-greener-copper-venture-nuton-c-21325618.amp',
      publisher: 'Sound Telegraph',
    },
    {
      title: 'Amazon Sources Copper from Environmentally Friendlier Arizona Mine',
      url: 'https://www.industrialinfo.com/iirenergy/industry-news/article/amazon-sources-copper-from-environmentally-friendlier-arizona-mine--351935',
      publisher: 'Industrial Info Resources',
    },
    {
      title: 'Rio Tinto’s Nuton makes first copper cathode at Gunnison mine',
      url: 'https://secure.northernminer.com/news/rio-tintos-nuton-makes-first-copper-cathode-at-gunnison-mine/1003885340',
      publisher: 'The Northern Miner',
      publishedAt: '2025-12-04T00:00:00.000Z',
    },
    {
      title: 'Rio Tinto starts copper production in Arizona with Nuton technology',
      url: 'https://inspenet.com/en/noticias/rio-tinto-starts-copper-production-in-arizona-with-nuton-technology',
      publisher: 'Inspenet',
    },
    {
      title: 'Gunnison Copper enters production at Johnson Camp Mine',
      url: 'https://thedeepdive.ca/gunnison-copper-enters-production-at-johnson-camp-mine',
      publisher: 'The Deep Dive',
    },
    {
      title: 'Gunnison Copper Project, Arizona',
      url: 'https://mining-technology.com/?p=105285',
      publisher: 'Mining Technology',
    },
    {
      title: 'Copper Statistics and Information',
      url: 'https://www.usgs.gov/centers/national-minerals-information-center/copper-statistics-and-information',
      publisher: 'U.S. Geological Survey',
    },
  ],
  updatedDaysAgo: [1],
  publishedDaysAgo: 2.2,
  related: ['backup', 'cargoBike'],
  origin: 'automation',
  text: { de, en },
}
