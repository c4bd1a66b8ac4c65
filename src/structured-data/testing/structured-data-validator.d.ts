declare module '@adobe/structured-data-validator' {
  interface PathElement {
    type?: string | string[]
    property?: string
    index?: number
  }

  interface ValidatorIssue {
    severity: 'ERROR' | 'WARNING'
    issueMessage: string
    fieldNames: string[]
    path: PathElement[]
    /** Set when the vocabulary knows no such type or property. */
    errorType?: 'schemaOrg'
  }

  /** Google's documented rules, and schema.org's when the vocabulary is given. */
  export default class Validator {
    constructor(schemaOrg?: object)
    /** The rules by type, each loaded when it is needed. */
    registeredHandlers: Record<string, (() => Promise<unknown>)[]>
    /** Takes items by their root type and writes to them. */
    validate(items: { jsonld: Record<string, object[]> }): Promise<ValidatorIssue[]>
  }
}
