import { daysBefore } from './time.ts'
import type { DemoProduct, ProductKey } from './types.ts'

/** What the demo articles review and advertise. Brands, models and shops are invented. */
export const products: Record<ProductKey, DemoProduct> = {
  powerSupply: {
    name: 'Deich 1500',
    brand: 'Wattenmeer',
    description: {
      de: 'Line-interaktive USV im Tower-Gehäuse mit 1500 VA, sechs Steckdosen und rundem Display. Erfundenes Beispielprodukt.',
      en: 'Line-interactive tower UPS with 1500 VA, six outlets and a round display. An invented example product.',
    },
    image: 'powerSupply',
    offers: (now) => [
      {
        merchant: 'Beispielmarkt',
        url: 'https://shop.example/wattenmeer-deich-1500',
        price: 279,
        currency: 'EUR',
        availability: 'InStock',
        checkedAt: daysBefore(now, 0),
      },
      {
        merchant: 'Netzkontor',
        url: 'https://netzkontor.example/usv/deich-1500',
        currency: 'EUR',
        availability: 'BackOrder',
      },
    ],
  },
  cargoBike: {
    name: 'Jolle',
    brand: 'Fährmann',
    description: {
      de: 'Kompaktes E-Lastenrad mit Mittelmotor, Riemen und 630-Wh-Akku. Erfundenes Beispielprodukt.',
      en: 'Compact electric cargo bike with a mid-drive motor, belt and 630 Wh battery. An invented example product.',
    },
    image: 'bikeStudio',
    offers: (now) => [
      {
        merchant: 'Radkontor',
        url: 'https://radkontor.example/faehrmann-jolle',
        price: 4290,
        currency: 'EUR',
        availability: 'InStock',
        checkedAt: daysBefore(now, 0),
      },
      // Nobody has looked at this price for nine days: it must not be shown.
      {
        merchant: 'Speicherrad',
        url: 'https://speicherrad.example/lastenraeder/jolle',
        price: 4149,
        currency: 'EUR',
        availability: 'LimitedAvailability',
        checkedAt: daysBefore(now, 9),
      },
    ],
  },
}
