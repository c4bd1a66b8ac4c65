import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import ts from 'typescript'

interface Term {
  '@id': string
  '@type': 'rdfs:Class' | 'rdf:Property'
  'rdfs:subClassOf'?: { '@id': string }[]
  'schema:domainIncludes'?: { '@id': string }[]
}

/**
 * schema.org's classes and properties in the form of its schemaorg-all-https.jsonld, without a download: read
 * from the declarations of schema-dts, which are generated from that file. `interface ReviewBase extends
 * CreativeWorkBase` with its members is the class and its own properties, `interface ReviewLeaf extends
 * ReviewBase` names it.
 */
export function schemaOrgVocabulary(): { '@graph': Term[] } {
  // The package exports types only, so it has no entry to resolve; its folder is found by node's own search.
  const folders = createRequire(import.meta.url).resolve.paths('schema-dts') ?? []
  const file = folders.map((folder) => join(folder, 'schema-dts/dist/schema.d.ts')).find(ts.sys.fileExists)
  if (!file) throw new Error('schema-dts is not installed')
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)

  const classes: Term[] = []
  const domains = new Map<string, { '@id': string }[]>()
  for (const declaration of source.statements.filter(ts.isInterfaceDeclaration)) {
    const name = declaration.name.text
    const parents = (declaration.heritageClauses ?? []).flatMap((clause) => clause.types)
    classes.push({
      '@id': `schema:${name.replace(/Leaf$/, '')}`,
      '@type': 'rdfs:Class',
      'rdfs:subClassOf': parents.map((parent) => ({ '@id': `schema:${parent.expression.getText(source)}` })),
    })
    for (const member of declaration.members) {
      if (!member.name || !ts.isStringLiteral(member.name) || member.name.text.startsWith('@')) continue
      domains.set(member.name.text, [...(domains.get(member.name.text) ?? []), { '@id': `schema:${name}` }])
    }
  }
  const properties = [...domains].map(
    ([name, domain]): Term => ({
      '@id': `schema:${name}`,
      '@type': 'rdf:Property',
      'schema:domainIncludes': domain,
    }),
  )
  return { '@graph': [...classes, ...properties] }
}
