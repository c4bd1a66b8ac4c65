import { expect, it } from 'vitest'
import { shareLinks } from './shareLinks.ts'

it('says title and address whatever signs they are made of', () => {
  const links = shareLinks('Öl & Gas? 100 % #1', 'https://pruefstand.example/de/articles/oel')
  for (const { place, href } of links) {
    expect(href, place).not.toMatch(/[\s&](?!body=)|%(?![0-9A-F]{2})/)
    expect(decodeURIComponent(href), place).toContain('https://pruefstand.example/de/articles/oel')
  }
  const mail = new URL(String(links.find(({ place }) => place === 'mail')?.href))
  expect(mail.searchParams.get('subject')).toBe('Öl & Gas? 100 % #1')
})
