import fc from 'fast-check'
import {
  buildSchema,
  type DocumentNode,
  GraphQLError,
  getIntrospectionQuery,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import { documentProblem, graphqlLimits } from './graphqlLimits.ts'

const limits = { maxRootFields: 20, maxDepth: 12 }
const code = (query: string) => documentProblem(parse(query), limits)?.code
const times = (count: number, each: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => each(i)).join(' ')
const deep = (levels: number, inside = ''): string =>
  levels === 0 ? inside : `a { ${deep(levels - 1, inside || 'a')} }`

describe('root fields and aliases', () => {
  test('together are at most 20', () => {
    expect(code(`{ ${times(20, (i) => `f${i}`)} }`)).toBeUndefined()
    expect(code(`{ ${times(21, (i) => `f${i}`)} }`)).toBe('graphqlRootFields')
    expect(code(`{ ${times(20, (i) => `x${i}: f`)} }`)).toBeUndefined()
    expect(code(`{ ${times(21, (i) => `x${i}: f`)} }`)).toBe('graphqlRootFields')
    expect(code(`{ a { ${times(19, (i) => `x${i}: f`)} } }`)).toBeUndefined()
    expect(code(`{ a { ${times(20, (i) => `x${i}: f`)} } }`)).toBe('graphqlRootFields')
    expect(code(`{ a { b { ${times(10, (i) => `x${i}: f`)} } ${times(10, (i) => `y${i}: f`)} } }`)).toBe(
      'graphqlRootFields',
    )
    expect(code(`{ a { ${times(900, (i) => `f${i}`)} } }`)).toBeUndefined()
  })

  test('count wherever they are written', () => {
    expect(
      code(
        `{ ...A ... on Q { ${times(11, (i) => `g${i}`)} } } fragment A on Q { ${times(10, (i) => `f${i}`)} }`,
      ),
    ).toBe('graphqlRootFields')
    expect(code(`query A { ${times(11, (i) => `f${i}`)} } query B { ${times(10, (i) => `f${i}`)} }`)).toBe(
      'graphqlRootFields',
    )
    expect(code(`mutation { ${times(21, (i) => `f${i}`)} }`)).toBe('graphqlRootFields')
  })

  test('count as often as their fragment is spread', () => {
    const fragment = 'fragment A on X { x: f y: f }'
    expect(code(`{ a { ${times(9, (i) => `f${i} { ...A }`)} } } ${fragment}`)).toBeUndefined()
    expect(code(`{ a { ${times(10, (i) => `f${i} { ...A }`)} } } ${fragment}`)).toBe('graphqlRootFields')
  })
})

describe('depth', () => {
  test('is at most 12 levels', () => {
    expect(code(`{ ${deep(11)} }`)).toBeUndefined()
    expect(code(`{ ${deep(12)} }`)).toBe('graphqlDepth')
  })
  test('goes through fragments, which are no level themselves', () => {
    expect(code(`{ ${deep(6, '...A')} } fragment A on X { ${deep(5)} }`)).toBeUndefined()
    expect(code(`{ ${deep(6, '...A')} } fragment A on X { ... on Y { ${deep(6)} } }`)).toBe('graphqlDepth')
  })
  test('of introspection is counted apart', () => {
    expect(code(getIntrospectionQuery())).toBeUndefined()
    expect(code(`{ __schema { types { ${deep(25)} } } }`)).toBe('graphqlDepth')
    expect(code(`{ __type(name: "A") { name } ${deep(12)} }`)).toBe('graphqlDepth')
  })
})

describe('fragments that make a small document large', () => {
  const bomb = (levels: number, last: string) =>
    times(levels, (i) => `fragment F${i} on X { ...F${i + 1} ...F${i + 1} }`) +
    ` fragment F${levels} on X { ${last} }`

  test('are refused at the cost of reading them', () => {
    const started = performance.now()
    expect(code(`{ a { ...F0 } } ${bomb(200, 'x: f')}`)).toBe('graphqlRootFields')
    expect(code(`{ a { ...F0 } } ${bomb(200, 'f')}`)).toBe('graphqlFields')
    expect(code(`{ a { ...F0 } } ${bomb(5000, 'f')}`)).toBe('graphqlDepth')
    expect(code(`{ ...A } fragment A on Q { a { ...B } } fragment B on Q { a { ...A } }`)).toBe(
      'graphqlDepth',
    )
    expect(code('{ ...A } fragment A on Q { ...A }')).toBe('graphqlDepth')
    expect(performance.now() - started).toBeLessThan(1000)
  })

  test('may be missing, double or unused', () => {
    expect(code('{ ...A }')).toBeUndefined()
    expect(code('{ a } fragment A on X { a } fragment A on X { a }')).toBeUndefined()
    expect(code(`{ a } fragment A on X { ${deep(30)} }`)).toBeUndefined()
  })
})

describe('the validation rule', () => {
  const schema = buildSchema('type Query { a: Query f(x: Int): Int }')
  const run = (query: string, language?: string) => {
    const args = { document: parse(query) }
    const rules = graphqlLimits(GraphQLError, limits)(args, language)
    return validate(schema, args.document, [...specifiedRules, ...rules])
  }

  test('says nothing about what is within the limits', () => {
    expect(run('{ a { f } }')).toEqual([])
    expect(run('{ a { nope } }')).toHaveLength(1)
  })

  test('reports one error, with its status, and keeps every other rule from walking the document', () => {
    const query = `{ ${times(30, (i) => `x${i}: nope`)} }`
    expect(run(query)).toHaveLength(1)
    expect(run(query)[0]).toBeInstanceOf(GraphQLError)
    expect(run(query)[0]).toMatchObject({ message: /20 root fields/, extensions: { statusCode: 400 } })
    expect(run(query, 'de')[0]?.message).toContain('oberster Ebene')
  })
})

/** The same by the book: every fragment written out. */
const slowly = (document: DocumentNode) => {
  const fragments = Object.fromEntries(
    document.definitions.flatMap((each) =>
      each.kind === 'FragmentDefinition' ? [[each.name.value, each]] : [],
    ),
  )
  const walk = (set: { selections: readonly unknown[] }, level: number): number[] =>
    (
      set.selections as { kind: string; name: { value: string }; alias?: object; selectionSet?: never }[]
    ).flatMap((each) => {
      if (each.kind === 'InlineFragment') return walk(each.selectionSet as never, level)
      if (each.kind === 'FragmentSpread')
        return walk(fragments[each.name.value]?.selectionSet as never, level)
      const counted = level === 1 || each.alias ? [level] : [-level]
      return [...counted, ...(each.selectionSet ? walk(each.selectionSet, level + 1) : [])]
    })
  const levels = document.definitions.flatMap((each) =>
    each.kind === 'OperationDefinition' ? walk(each.selectionSet, 1) : [],
  )
  return { count: levels.filter((each) => each > 0).length, depth: Math.max(0, ...levels.map(Math.abs)) }
}

test('agrees with writing every fragment out', () => {
  const selections = (names: string[]) =>
    fc.letrec<{ set: string }>((tie) => ({
      set: fc
        .array(
          fc.oneof(
            { depthSize: 'small' },
            fc.constantFrom('f', 'x: f', 'y: g', ...names.map((name) => `...${name}`)),
            tie('set').map((set) => `a ${set}`),
            tie('set').map((set) => `b: a ${set}`),
            tie('set').map((set) => `... on X ${set}`),
          ),
          { minLength: 1, maxLength: 4 },
        )
        .map((each) => `{ ${each.join(' ')} }`),
    })).set
  fc.assert(
    fc.property(selections(['A', 'B']), selections(['B']), selections([]), (query, a, b) => {
      const document = parse(`${query} fragment A on X ${a} fragment B on X ${b}`)
      const { count, depth } = slowly(document)
      const problem = documentProblem(document, { maxRootFields: 8, maxDepth: 5 })
      expect(problem?.code).toBe(depth > 5 ? 'graphqlDepth' : count > 8 ? 'graphqlRootFields' : undefined)
    }),
    { numRuns: 1000 },
  )
})
