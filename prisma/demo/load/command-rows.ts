import type { Client } from 'pg'
import { letterSeries } from '@/lib/domains/appointments/rules/letter-number'
import { demoCommand } from '../appointments'
import type { DemoPeople } from '../cadres'
import { daysAfter } from '../day'
import type { Random } from '../random'
import { TableWriter } from './table-writer'

const LETTERS = letterSeries('平利')

/** The commanders' tenures with what led to them and what follows from them. */
export async function writeCommand(
  client: Client,
  people: DemoPeople,
  county: { id: string; today: string; random: Random },
): Promise<void> {
  const countyId = county.id
  const { appointments, drafts, handovers, letters } = demoCommand(people, county.random, county.today)
  const fill = async (table: string, rows: Iterable<object>) => {
    const writer = new TableWriter(client, table)
    for (const row of rows) await writer.write(row as never)
    await writer.end()
  }
  await fill(
    'appointments',
    appointments.map((one) => ({ ...one, countyId })),
  )
  await fill(
    'appointment_drafts',
    drafts.map((one) => ({ ...one, countyId, version: one.stage === 'DRAFT' ? 1 : 2, toOn: null, documentNo: null })),
  )
  await fill(
    'handovers',
    handovers.map((one) => ({ ...one, countyId })),
  )
  const officers = {
    draftedById: people.accounts.find(({ username }) => username === 'orgdept')?.cadre.id,
    signedById: people.leaders.deputySecretary.id,
  }
  await fill(
    'appointment_letters',
    letters.map(({ tenure, signedAt, ...letter }) => ({
      ...letter,
      ...{ countyId, villageId: tenure.village.id, cadreId: tenure.cadre.id, fromOn: tenure.fromOn },
      ...{ personName: tenure.cadre.name, personPost: tenure.cadre.post },
      ...{ villageName: tenure.village.name, townshipName: tenure.village.townshipName },
      ...{ ...officers, signedAt, draftedAt: new Date(`${daysAfter(tenure.fromOn, -2)}T01:00:00Z`) },
    })),
  )
  const last = new Map<number, number>()
  for (const { year, number } of letters) last.set(year, number)
  await fill(
    'document_numbers',
    [...last].map(([year, number]) => ({ countyId, series: LETTERS, year, last: number })),
  )
  await fill(
    'documents',
    letters.map(({ id, year, number, signedAt }) => ({
      ...{ id, countyId, series: LETTERS, year, number, kind: 'LETTER_OF_APPOINTMENT', aboutId: id },
      ...{ issuedById: officers.signedById, issuedAt: signedAt },
    })),
  )
}
