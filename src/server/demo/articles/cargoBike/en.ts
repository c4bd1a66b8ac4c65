import { em, h2, h3, hr, p, quote, richText, strong, ul, upload } from '../../lexical.ts'
import { daysBefore } from '../../time.ts'
import type { ArticleText, DemoContext } from '../../types.ts'

/** Review of a cargo bike: the English text. */
export const en = ({ media, now, products }: DemoContext): ArticleText => ({
  title: 'Fährmann Jolle review: the cargo bike that takes the lift',
  excerpt:
    'As short as a city bike, as willing as a mule: the Jolle, German for dinghy, is a cargo bike for people without a shed. After eight weeks, 640 kilometres and half a house move we know where that works, and when the boat begins to rock.',
  updates: [
    'Price updated. The maker also confirms that a stiffer stand spring is now fitted at the factory; our test bike still had the old one.',
  ],
  layout: [
    {
      blockType: 'quickFacts',
      facts: [
        {
          label: 'What it is',
          text: 'A compact electric longtail with 20-inch wheels and a mid-drive motor',
        },
        { label: 'Length', text: '186 centimetres, which is less than many a Dutch roadster' },
        { label: 'Payload', text: '80 kilograms at the back, 15 at the front; 190 kilograms all told' },
        { label: 'Range in our test', text: '58 kilometres in town with 40 kilograms of luggage' },
        { label: 'Price', text: 'Just under €4,300; crate and panniers cost extra' },
        {
          label: 'In one sentence',
          text: 'The best cargo bike for a third-floor flat, provided the wind stays off the beam.',
        },
      ],
    },
    {
      blockType: 'prose',
      content: richText(
        p(
          'Most cargo bikes are defeated not by the hill but by the front door. At two and a half metres and forty kilos, a bike like that lives on the pavement if you have no garage, and its owner sleeps badly. That is where Fährmann’s Jolle comes in. It measures 186 centimetres, parks upright on its own tail and, in our test, fitted into four Hamburg lifts out of five. The fifth could barely accommodate the tester.',
        ),
        p(
          'For eight weeks the bike hauled the weekly shop, a crate of empties, one child, a double bass and half a house move. ',
          strong('It did not let us down once.'),
          ' It surprised us three times and soaked us once, of which more later.',
        ),
        h2('On the water: the ride'),
        p(
          'Small wheels, low centre of gravity, long wheelbase: unladen, the Jolle handles like a nimble city bike with better manners. The low step takes the fright out of every red light, even with a full load behind you. Add two crates of water, though, and things begin to move. With more than 60 kilograms on the tail, the frame answers quick steering with a gentle sway. It never becomes dangerous, but it does want your attention.',
        ),
        quote('After two days you stop steering and start helming. They chose the name well.'),
        h3('Brakes and lights'),
        p(
          'The four-piston disc brakes bite hard and are easy to modulate. From 25 km/h, with 60 kilograms aboard, we came to a stop in 4.9 metres. The headlamp throws a broad, glare-free carpet of light; the rear lamp, however, half disappears behind a well-filled pannier.',
        ),
        upload(media.bikeDrive),
        h2('Below deck: the drive'),
        p(
          'With 75 newton metres the motor is no strongman, but it is a deft pilot. It comes in softly and pushes the fully laden Jolle up a bridge ramp without raising its voice. Belt and hub gear need next to no care. There is one trick to learn: under load the hub will not shift until you ease off the pedals for a moment.',
        ),
      ),
    },
    {
      blockType: 'specTable',
      caption: 'Fährmann Jolle: claims and measurements',
      labelHeading: 'Feature',
      columns: ['Maker', 'Our test'],
      rows: [
        { group: 'Size and weight', label: 'Length', values: ['186', '186'], unit: 'cm' },
        {
          group: 'Size and weight',
          label: 'Weight without accessories',
          values: ['29.8', '31.4'],
          unit: 'kg',
        },
        {
          group: 'Size and weight',
          label: 'Maximum total weight',
          values: ['190', ''],
          unit: 'kg',
          note: 'Bike, rider and load together.',
        },
        { group: 'Size and weight', label: 'Turning circle', values: ['', '3.7'], unit: 'm' },
        { group: 'Drive', label: 'Torque', values: ['75', ''], unit: 'Nm' },
        {
          group: 'Drive',
          label: 'Battery',
          values: ['630', '612'],
          unit: 'Wh',
          note: 'Usable, from full to cut-off.',
        },
        {
          group: 'Drive',
          label: 'Range',
          values: ['up to 100', '58'],
          unit: 'km',
          note: 'Test: city traffic, 40 kg of luggage, medium support, 14 °C.',
        },
        { group: 'Drive', label: 'Charging time', values: ['4.0', '4.2'], unit: 'h' },
        {
          group: 'Drive',
          label: 'Noise at one metre',
          values: ['', '54'],
          unit: 'dB(A)',
          note: 'Highest support, 6% gradient.',
        },
        {
          group: 'Safety',
          label: 'Braking distance from 25 km/h',
          values: ['', '4.9'],
          unit: 'm',
          note: 'Dry, 60 kg load.',
        },
        { group: 'Safety', label: 'Headlamp', values: ['80', '76'], unit: 'lux' },
        { group: 'Equipment', label: 'Gears', values: ['5-speed hub, belt', ''] },
      ],
    },
    {
      blockType: 'prosCons',
      pros: [
        { text: 'Short enough for lifts, stairwells and bike cellars' },
        { text: 'Stands upright on its tail, taking up little more room than a fridge' },
        { text: 'Sensitive, quiet drive; a belt instead of a chain' },
        { text: 'Powerful brakes and an impeccable headlamp' },
      ],
      cons: [
        { text: 'Grows restless with more than 60 kilograms on the tail, and sooner in a crosswind' },
        { text: 'A good kilogram and a half heavier than claimed' },
        { text: 'Full panniers hide the rear lamp' },
        { text: 'Crate, panniers and child rail push up the price' },
      ],
    },
    {
      blockType: 'verdict',
      scale: '10',
      criteria: [
        { label: 'Handling', score: 8.2, weight: 2 },
        { label: 'Carrying', score: 9, weight: 2 },
        { label: 'Drive and battery', score: 7.8, weight: 1.5 },
        { label: 'Safety', score: 8.4, weight: 1.5 },
        { label: 'Workmanship', score: 8, weight: 1 },
        { label: 'Value for money', score: 6.4, weight: 1 },
      ],
      recommendation: 'consider',
      content: richText(
        p(
          'The Jolle solves a problem that bigger cargo bikes do not even attempt: you can take it home with you. In return it gives up some composure under full load and asks a proud price. ',
          strong(
            'If you live in town, have nowhere to park and keep a car only for the shopping, this is the most convincing replacement we have ridden.',
          ),
          ' Everyone else will be more relaxed on something longer.',
        ),
      ),
      bestFor: [
        { text: 'Flats without a garage but with a lift or a step-free cellar' },
        { text: 'The weekly shop and one child' },
      ],
      notFor: [{ text: 'Carrying two children every day' }, { text: 'Long country rides with a heavy load' }],
    },
    {
      blockType: 'affiliateProduct',
      product: products.cargoBike,
      pitch:
        'The bike from our test, without crate and panniers. The crate is €119, a pair of panniers €139.',
    },
    {
      blockType: 'prose',
      content: richText(
        h2('How we tested'),
        ul(
          'Eight weeks of everyday use by three riders between 1.62 and 1.91 metres tall',
          'Range measured three times on the same 14.5-kilometre loop; average, rounded',
          'Braking distance measured ten times on dry tarmac, best and worst discarded',
          'Weight on a calibrated platform scale, light with a lux meter at ten metres',
        ),
        p(
          'As for the soaking: in heavy rain, water finds its way under the lid of the front bag. The laptop has travelled in the back ever since.',
        ),
        hr(),
        p(
          em(
            'This article is part of the demo content of this application: the brand, the model, the people, the measurements and the offers are invented.',
          ),
        ),
      ),
    },
    {
      blockType: 'aiDisclosure',
      level: 'assisted',
      tasks: ['editing', 'translation'],
      tools: [{ name: 'Newsdesk', provider: 'our newsroom' }],
      humanReview: {
        reviewed: true,
        reviewer: 'Jana Feldkamp',
        scope: 'text, measurements and translation in full',
        date: daysBefore(now, 5.5),
      },
      responsible: { name: 'Jana Feldkamp', role: 'mobility editor', contact: 'jana.feldkamp@example.org' },
      statement:
        'The testing, the measuring and the judging were done by people. An AI suggested cuts and drafted the English version; the author revised both.',
      method: { label: 'Our rules for using AI', url: 'https://example.org/ai-rules' },
    },
  ],
})
