import type { IPTCDigitalSourceEnumeration } from 'schema-dts'
import type { DigitalSourceType } from '../../collections/Media/types.ts'
import type { BlockStructuredData } from '../../src/structured-data/types.ts'
import type { AIDisclosure, AILevel } from './types.ts'

/** IPTC's term for each level. Text by people alone is no capture by a device, so `none` has none. */
const DIGITAL_SOURCE_TYPES = new Map<AILevel, DigitalSourceType>([
  ['assisted', 'compositeWithTrainedAlgorithmicMedia'],
  ['generated', 'trainedAlgorithmicMedia'],
  ['autonomous', 'trainedAlgorithmicMedia'],
])

/** `digitalSourceType` as IPTC's own address of the term, https://cv.iptc.org/newscodes/digitalsourcetype/ */
export const structuredData: BlockStructuredData<AIDisclosure> = ({ level }) => {
  const term = DIGITAL_SOURCE_TYPES.get(level)
  if (!term) return {}
  // schema-dts knows schema.org's names of these terms only, which stand for the same IPTC addresses.
  const address = `http://cv.iptc.org/newscodes/digitalsourcetype/${term}` as string
  return { digitalSourceType: address as IPTCDigitalSourceEnumeration }
}
