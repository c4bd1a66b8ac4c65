import type { UIFieldServerProps } from 'payload'
import { inLanguage } from '../comments/inLanguage.ts'
import { contextOf } from '../comments/request.ts'
import { TemplateButtons } from './TemplateButtons.tsx'

/** Above an article without content: what it can start from, in the language it is written in. */
export const TemplatesField = ({ i18n, payload, req }: UIFieldServerProps) => {
  const { templates } = contextOf(payload)
  const locale = payload.config.localization ? (req.locale ?? payload.config.localization.defaultLocale) : ''
  return (
    <TemplateButtons
      templates={templates.map(({ content, description, label, name }) => ({
        name,
        label: inLanguage(label, i18n),
        description: description && inLanguage(description, i18n),
        content: content({ locale }),
      }))}
    />
  )
}
