'use client'

import { toast, useDocumentInfo, useForm, useFormFields, useTranslation } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { begin } from '../../templates/begin.ts'
import type { ArticleBeginning } from '../../templates/types.ts'
import { editingWords } from '../../translations/editing/index.ts'
import { fillWords } from '../../translations/moderation/index.ts'
import './templates.css'

interface OfferedTemplate {
  name: string
  label: string
  description?: string
  content: ArticleBeginning
}

/** A button for each template, as long as the article has no content; one click puts it into the form. */
export const TemplateButtons = ({ templates }: { templates: OfferedTemplate[] }) => {
  const { hasSavePermission } = useDocumentInfo()
  const { getData, reset, setModified } = useForm()
  const { i18n } = useTranslation()
  const blocks = useFormFields(([fields]) => fields.layout?.rows?.length ?? 0)
  const [isBusy, setBusy] = useState(false)
  const heading = useId()
  if (!hasSavePermission || blocks > 0) return null

  const words = editingWords(i18n.language).templates
  const apply = async ({ content, label }: OfferedTemplate) => {
    setBusy(true)
    try {
      await reset(begin(getData() as Record<string, unknown>, { ...content }))
      // A form that was reset counts as saved.
      setModified(true)
      toast.success(fillWords(words.applied, { name: label }))
      document.getElementById('field-title')?.focus()
    } catch {
      toast.error(words.failed)
    } finally {
      setBusy(false)
    }
  }
  return (
    <section aria-labelledby={heading} className="field-type ra-templates">
      <h2 id={heading}>{words.heading}</h2>
      <p>{words.hint}</p>
      <ul>
        {templates.map((template) => (
          <li key={template.name}>
            <button disabled={isBusy} onClick={() => apply(template)} type="button">
              <strong>{template.label}</strong>
              {template.description && <span>{template.description}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
