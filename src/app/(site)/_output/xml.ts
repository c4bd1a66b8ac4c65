/** A piece of finished XML, told apart from text, which is escaped. */
export interface Xml {
  readonly xml: string
}

/** What XML 1.0 does not allow even as a character reference (§2.2, Char): controls, lone surrogates, U+FFFE and U+FFFF. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Parsers make spaces of these in attributes, and line feeds of carriage returns everywhere (§2.11, §3.3.3).
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Text or an attribute's value; what XML cannot carry is left out. */
export const escapeXml = (text: string): string =>
  text.replace(forbidden, '').replace(/[&<>"\t\n\r]/g, (character) => references[character] ?? character)

type Attributes = Record<string, string | number | undefined>

/** An element. Strings are text and escaped; attributes and children that are undefined are left out. */
export const element = (
  name: string,
  attributes: Attributes,
  ...children: (Xml | string | undefined)[]
): Xml => {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`],
  )
  const content = children.map((child) => (typeof child === 'string' ? escapeXml(child) : (child?.xml ?? '')))
  const inside = content.join('')
  return { xml: `<${name}${given.join('')}${inside ? `>${inside}</${name}>` : '/>'}` }
}

/** The document around its root element. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`
