import type { DemoArticle } from '../../types.ts'
import { de } from './de.ts'
import { en } from './en.ts'

/** A comparison of software: three backup programs, one of them the winner that the score is for. */
export const backup: DemoArticle = {
  slug: 'drei-backup-programme-im-vergleich',
  topics: ['storage', 'software', 'reviews'],
  heroImage: 'backupDesk',
  subject: { type: 'SoftwareApplication', name: 'Eichkater 4' },
  authors: ['mats', 'newsdesk'],
  sources: [
    {
      title: 'Data Backup Options',
      url: 'https://www.cisa.gov/sites/default/files/publications/data_backup_options.pdf',
      publisher: 'CISA (US-CERT)',
    },
    {
      title: 'Contingency Planning Guide for Federal Information Systems (SP 800-34 Rev. 1)',
      url: 'https://csrc.nist.gov/pubs/sp/800/34/r1/upd1/final',
      publisher: 'NIST',
      publishedAt: '2010-11-11T00:00:00.000Z',
    },
    {
      title: 'Eichkater 4: Handbuch',
      url: 'https://eichkater.example/handbuch',
      publisher: 'Eichkater Software',
    },
  ],
  updatedDaysAgo: [8, 4],
  publishedDaysAgo: 11.3,
  related: ['copper', 'cargoBike'],
  origin: 'editor',
  text: { de, en },
}
