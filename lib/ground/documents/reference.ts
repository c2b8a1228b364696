import { LONGEST_REFERENCE } from '@/lib/ground/documents/number'
import { Text } from '@/lib/ground/input/input'

/** The document that sets something, by its number or, where it has none, its name: 平办发〔2026〕9号, 县委常委会会议纪要. */
export const DocumentReference = Text(2, LONGEST_REFERENCE).transform(asWritten)

/** The same where there may be none: then it is empty. */
export const OptionalReference = Text(0, LONGEST_REFERENCE).transform(asWritten)

const NUMBER = /[[(（［【〔](20\d\d)[\])）］】〕]\s*第?\s*0*(\d+)\s*号/g

/** A number as GB/T 9704 has it, whatever brackets were typed: 平办发[2026]第09号 is 平办发〔2026〕9号. */
function asWritten(reference: string): string {
  return reference.replace(NUMBER, '〔$1〕$2号')
}
