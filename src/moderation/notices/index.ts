// Holds the place until the mail part writes this file.
import type { PayloadRequest } from 'payload'
import type { CommentRow } from '../../../collections/Comments/types.ts'
import type { PluginContext } from '../../options.ts'
import type { Changed } from '../changes.ts'

export const noticeSubmission = async (
  _context: PluginContext,
  _req: PayloadRequest,
  _comment: CommentRow,
) => {}
export const noticeDecisions = async (
  _context: PluginContext,
  _req: PayloadRequest,
  _changes: Changed[],
) => {}
