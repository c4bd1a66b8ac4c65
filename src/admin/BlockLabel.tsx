'use client'

import { Pill, useConfig, useRowLabel, useTranslation, useWatchForm } from '@payloadcms/ui'
import type { BlockName } from '../../blocks/index.ts'
import { summaryOf } from '../../blocks/summaries.ts'
import { labels } from '../translations/admin/index.ts'
import './blocks.css'

/**
 * The line of a block in the form: its place, icon and kind as Payload shows them, and what is in it, so that a
 * folded-up article can be read. In rich text a block has a form of its own and no place.
 */
export const BlockLabel = ({ name }: { name: BlockName }) => {
  const { language } = useTranslation().i18n
  const { data, path, rowNumber } = useRowLabel<Record<string, unknown>>()
  const { getData } = useWatchForm()
  const block = path ? data : getData()
  const { config } = useConfig()
  const icon = config.blocksMap[String(block?.blockType ?? name)]?.admin?.images?.icon
  const { singular } = labels('blocks', name)
  return (
    <span className="ra-block-label">
      {path && (
        <span className="blocks-field__block-number">{String((rowNumber ?? 0) + 1).padStart(2, '0')}</span>
      )}
      {typeof icon === 'object' && <img alt="" height="20" src={icon.url} width="20" />}
      <Pill pillStyle="white" size="small">
        {language.startsWith('de') ? singular.de : singular.en}
      </Pill>
      <span className="ra-block-label__summary">{summaryOf(name, block ?? {}, language)}</span>
    </span>
  )
}
