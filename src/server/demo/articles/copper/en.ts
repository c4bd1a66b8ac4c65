import { em, h2, link, ol, p, richText, strong, upload } from '../../lexical.ts'
import type { ArticleText, DemoContext } from '../../types.ts'

/** AWS buys copper from an Arizona mine: the English text. */
export const en = ({ media, products }: DemoContext): ArticleText => ({
  title: 'The cloud goes underground: AWS is buying its copper straight from an Arizona mine',
  excerpt:
    'For two years, Amazon Web Services will take copper from a revived Arizona mine, billed as the first new source of the metal in the US for more than a decade. Some of it is coaxed out of the rock by bacteria. What the deal achieves, and what it doesn’t.',
  updates: [
    'Added a passage on the carbon footprint: the figure Rio Tinto gave in December 2025 was far lower than the one from January 2026.',
  ],
  layout: [
    {
      blockType: 'quickFacts',
      facts: [
        { label: 'Buyer', text: 'Amazon Web Services (AWS), for two years' },
        { label: 'Seller', text: 'Rio Tinto; the process is its venture Nuton’s' },
        { label: 'Mine', text: 'Johnson Camp, some 65 miles east of Tucson' },
        {
          label: 'What’s new',
          text: 'The first new US copper output in over ten years, by the Wall Street Journal’s count',
        },
        { label: 'Purpose', text: 'Components for AWS data centres in the US' },
        { label: 'Volume and price', text: 'Undisclosed' },
      ],
    },
    {
      blockType: 'prose',
      content: richText(
        p(
          'For something named after vapour, the cloud is remarkably heavy. Behind every database you can rent with two clicks sit cables, busbars and transformers, and what carries the current inside them is mostly copper. Until now, Amazon Web Services has left the finding of it to the firms that make its components. Now it has gone to where the metal comes from: a hole in the ground.',
        ),
        p(
          'In mid-January 2026 the mining group Rio Tinto ',
          link(
            'announced',
            'https://www.riotinto.com/en/news/releases/2026/rio-tinto-and-amazon-web-services-collaborate-to-bring-low-carbon-nuton-copper-to-us--data-centres',
          ),
          ' that AWS will take copper from Johnson Camp in Arizona, a mine run by Gunnison Copper, ',
          strong('for two years'),
          '. That gives a process Rio Tinto says it has spent more than thirty years developing its first customer. Nuton puts microbes to work where you would normally find a concentrator, a smelter and a refinery.',
        ),
        h2('How much of the headline is true'),
        p(
          '“The first American copper in a decade” was how the news travelled. It is a good line, and not quite right. The United States never stopped mining copper: the US Geological Survey puts mine production for 2024 at roughly 1.1 million tonnes, about 70 per cent of it from Arizona. What is meant is something else. ',
          strong(
            'By the Wall Street Journal’s count, no new output had come on stream for more than ten years.',
          ),
          ' Even that is not watertight: the neighbouring Gunnison project, in the same hands, reported its first sheet of copper at the end of 2020.',
        ),
        p(
          'Mining at Johnson Camp ended in 2010, when what remained of the ore was judged too poor to bother with. Since August 2025 the site has been making metal once more, at first by conventional means. The first bioleached cathode followed in November.',
        ),
      ),
    },
    {
      blockType: 'specTable',
      caption: 'Johnson Camp in figures',
      labelHeading: 'Measure',
      columns: ['Johnson Camp', 'For comparison'],
      rows: [
        {
          group: 'Output',
          label: 'Planned over four years',
          values: ['30,000', '50,000'],
          unit: 't',
          note: 'Comparison: the upper end the Copper Development Association gives for a single AI data centre.',
        },
        { group: 'Output', label: 'of which from Nuton', values: ['14,000', ''], unit: 't' },
        { group: 'Output', label: 'of which leached conventionally', values: ['16,000', ''], unit: 't' },
        {
          group: 'Output',
          label: 'Nameplate capacity a year',
          values: ['11,300', '1,100,000'],
          unit: 't',
          note: 'Comparison: all US mine production in 2024, according to the USGS.',
        },
        {
          group: 'Process',
          label: 'Recovery from primary sulphides',
          values: ['up to 85', ''],
          unit: '%',
          note: 'According to Rio Tinto.',
        },
        { group: 'Process', label: 'Purity of the cathode', values: ['99.99', ''], unit: '%' },
        {
          group: 'Environment',
          label: 'Water per kilogram of copper',
          values: ['71', '130'],
          unit: 'l',
          note: 'Forecast and industry average, both according to Rio Tinto.',
        },
        {
          group: 'Environment',
          label: 'CO₂ equivalent per kilogram of copper',
          values: ['2.82', '1.5–8'],
          unit: 'kg',
          note: 'As stated in January 2026; in December 2025 Rio Tinto had given 0.82 kg.',
        },
      ],
    },
    {
      blockType: 'prose',
      content: richText(
        h2('Bacteria instead of a blast of heat'),
        p(
          'In many places the easy copper is gone. What is left is often primary sulphide ore, which holds on to its metal stubbornly. The usual cure is to grind the rock to powder, concentrate it, smelt it and refine it, frequently on different continents. Nuton takes a short cut:',
        ),
        ol(
          'Crushed ore is stacked into a heap on a sealed pad.',
          'Microbes, bred on site in bioreactors, speed up the oxidation of the minerals. The reaction gives off heat, and the copper dissolves into the acidic solution trickling through the heap.',
          'An electric current then plates the metal out of that solution: as finished cathode, before it has left the mine.',
        ),
        upload(media.leachHeap),
        p(
          'AWS is paying with more than money. It is also supplying computing power and analytics, which Rio Tinto wants to use to simulate how the heaps behave and squeeze more out of them. The cloud, in other words, is helping to dig up the stuff it is made of.',
        ),
        h2('How much is it, really?'),
        p(
          'Not much. Johnson Camp is meant to yield about 30,000 tonnes over four years, a little under half of it from bioleaching. The Copper Development Association reckons that a single large AI data centre can take as much as 50,000 tonnes. What share of the output goes to AWS the companies have not said.',
        ),
        p(
          'The climate arithmetic deserves a second look, too. In January Rio Tinto gave a footprint of 2.82 kilograms of CO₂ equivalent per kilogram of copper; in December it had been 0.82. The reports we have seen do not say which steps each sum includes. ',
          em('Until that is settled, neither number is fit for comparison.'),
        ),
      ),
    },
    {
      blockType: 'prosCons',
      heading: 'The case for and against',
      prosHeading: 'For',
      consHeading: 'Against',
      pros: [
        {
          text: 'A short supply chain: finished metal at the mine gate rather than concentrate bound for a smelter overseas.',
        },
        { text: 'By the vendor’s account, far less water per kilogram than the industry average.' },
        { text: 'A customer with a name lends worth to ore that used to count as waste.' },
        { text: 'With simulation and analytics, AWS contributes more than cash.' },
      ],
      cons: [
        { text: 'Volume, price and AWS’s share are secret, so outsiders cannot gauge the effect.' },
        {
          text: 'More than half of the copper from Johnson Camp will still be leached the conventional way.',
        },
        { text: 'Every environmental figure comes from the vendor, and some are only forecasts.' },
        { text: 'Two years is a short time by the standards of mining.' },
      ],
    },
    {
      blockType: 'verdict',
      heading: 'Our assessment',
      scale: '10',
      content: richText(
        p(
          'As a source of supply this deal is a footnote: even if the whole output went to AWS, it would come to a few thousand tonnes a year. As a signal it is worth noting. ',
          strong('Cloud providers seldom reach this far down their own supply chain,'),
          ' and more seldom still do they tie themselves to a process that has yet to prove itself at scale.',
        ),
        p(
          'The coming months will decide. If the heap keeps up its yield in continuous operation, and Rio Tinto publishes a carbon account that others can follow, the demonstration turns into a business and rivals will queue up. If neither happens, it will have been chiefly a fine headline.',
        ),
      ),
    },
    {
      blockType: 'affiliateProduct',
      heading: 'Backup power for the home',
      product: products.powerSupply,
      pitch:
        'Data centres ride out a power cut on batteries and generators. A router, a NAS and a desk need no more than a small UPS: the Deich 1500 keeps a home network alive for around forty minutes, then shuts down the computers attached to it in good order. (An invented example product.)',
      ctaLabel: 'See the offer',
    },
    {
      blockType: 'aiDisclosure',
      level: 'autonomous',
      tasks: ['research', 'writing', 'translation', 'formatting'],
      tools: [{ name: 'Newsdesk', provider: 'our newsroom' }],
      humanReview: { reviewed: false },
      responsible: {
        name: 'The editor-in-chief',
        role: 'answerable for automated articles',
        contact: 'newsdesk@example.org',
      },
      statement:
        'This article was written by our automation: it read the sources listed below, wrote the text in both languages and filled in the blocks. No human read it before publication. If you find a mistake, tell us; we correct them in the open.',
      method: { label: 'How our automation works', url: 'https://example.org/newsdesk' },
    },
  ],
})
