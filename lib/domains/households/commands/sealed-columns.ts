import 'server-only'
import { fingerprint } from '@/lib/ground/crypto/fingerprint'
import { maskIdNumber, maskPhone } from '@/lib/ground/crypto/mask'
import { seal } from '@/lib/ground/crypto/sealed'

/** The columns of a household's phone: sealed to its row, masked, and found again by its fingerprint. */
export function phoneColumns(householdId: string, phone: string | null) {
  if (!phone) return { phone: null, phoneMasked: null, phoneKey: null }
  return {
    phone: seal(phone, { table: 'households', column: 'phone', rowId: householdId }),
    phoneMasked: maskPhone(phone),
    phoneKey: fingerprint(phone, 'households.phone'),
  }
}

/** The columns of a member's identity number, as tidied by the rule. */
export function idNumberColumns(memberId: string, idNumber: string | null) {
  if (!idNumber) return { idNumber: null, idNumberMasked: null, idNumberKey: null }
  return {
    idNumber: seal(idNumber, { table: 'household_members', column: 'id_number', rowId: memberId }),
    idNumberMasked: maskIdNumber(idNumber),
    idNumberKey: fingerprint(idNumber, 'household_members.id_number'),
  }
}

/** The columns of a member's certificate of disability. */
export function disabilityCertColumns(memberId: string, cert: string | null) {
  if (!cert) return { disabilityCert: null, disabilityCertMasked: null }
  return {
    disabilityCert: seal(cert, { table: 'household_members', column: 'disability_cert', rowId: memberId }),
    disabilityCertMasked: maskIdNumber(cert),
  }
}
