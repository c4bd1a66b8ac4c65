// Holds the place until the mail part writes this file.
import type { Endpoint } from 'payload'
import type { PluginContext } from '../../src/options.ts'

export const mailEndpoints = (_context: PluginContext): Endpoint[] => []
