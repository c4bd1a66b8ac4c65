'use client'

import { Link, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import type { FormEvent, RefObject } from 'react'
import { type Place, places, type QueuePage } from '../../moderation/queue/types.ts'
import { fillWords, moderationWords } from '../../translations/moderation/index.ts'
import { Hostile } from '../comments/Hostile.tsx'
import { type Asked, addressOf } from './address.ts'

interface FiltersProps {
  asked: Asked
  /** Whether people can be looked for: by moderators and admins. */
  mayAskForPeople: boolean
  names: QueuePage['names']
  path: string
  search: RefObject<HTMLInputElement | null>
}

/** Looks for a word, and shows what the queue is narrowed to, each with a way out. */
export const Filters = ({ asked, mayAskForPeople, names, path, search }: FiltersProps) => {
  const { i18n } = useTranslation()
  const router = useRouter()
  const words = moderationWords(i18n.language).queue
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const word = String(form.get('word')).trim() || undefined
    search.current?.blur()
    router.push(addressOf(path, { ...asked, word, in: form.get('in') as Place }))
  }
  const narrowed = [
    asked.article !== undefined && {
      text: fillWords(words.ofArticle, { name: names?.article ?? asked.article }),
      without: { ...asked, article: undefined },
    },
    asked.person !== undefined && {
      text: fillWords(words.ofPerson, { name: names?.person ?? asked.person }),
      without: { ...asked, person: undefined },
    },
    asked.word !== undefined && {
      text: fillWords(words.ofWord, { place: words.places[asked.in], word: asked.word }),
      without: { ...asked, word: undefined },
    },
  ].filter((each) => each !== false)
  return (
    <>
      <search>
        <form className="ra-queue__find" onSubmit={find}>
          <input
            aria-label={words.search}
            defaultValue={asked.word}
            maxLength={100}
            name="word"
            onKeyDown={({ currentTarget, key }) => key === 'Escape' && currentTarget.blur()}
            placeholder={words.search}
            ref={search}
            type="search"
          />
          <select aria-label={words.searchIn} defaultValue={asked.in} name="in">
            {places
              .filter((place) => place !== 'person' || mayAskForPeople)
              .map((place) => (
                <option key={place} value={place}>
                  {words.places[place]}
                </option>
              ))}
          </select>
          <button className="ra-action" type="submit">
            {words.find}
          </button>
        </form>
      </search>
      {narrowed.length > 0 && (
        <ul aria-label={words.filters} className="ra-queue__filters">
          {narrowed.map(({ text, without }) => (
            <li key={text}>
              <Hostile text={text} />
              <Link aria-label={words.takeAway} href={addressOf(path, without)} prefetch={false}>
                <span aria-hidden="true">×</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
