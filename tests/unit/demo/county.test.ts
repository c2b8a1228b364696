import { expect, test } from 'vitest'
import { demoPeople } from '@/prisma/demo/cadres'
import { householdsOf } from '@/prisma/demo/households'
import { identityNumbers } from '@/prisma/demo/identity-numbers'
import { phoneNumbers } from '@/prisma/demo/phone-numbers'
import { demoCounty } from '@/prisma/demo/places'
import { randomFrom } from '@/prisma/demo/random'
import { registerSizes } from '@/prisma/demo/register-sizes'
import { demoUnits } from '@/prisma/demo/units'
import { JINSHAHE, SHAHE } from '@/prisma/demo/village-classes'
import { villageFigures } from '@/prisma/demo/village-figures'

const ENTERED = new Date('2024-01-01T00:00:00Z')
const TODAY = '2026-11-23'

function everything(seed: number) {
  const random = randomFrom(seed)
  const county = demoCounty(random.fork('places'), ENTERED)
  const units = demoUnits(county, random.fork('units'), ENTERED)
  const options = { today: TODAY, since: '2026-04-01', enteredAt: ENTERED, phone: phoneNumbers(), cadres: 0 }
  const people = demoPeople(county, units, random.fork('people'), options)
  return { county, units, people, figures: villageFigures(county, random.fork('figures'), 2025) }
}

const { county, people, figures } = everything(1)
const FIRST_RANK = ['FOUR_BODIES_HEAD', 'STANDING_COMMITTEE']

test('the county has its 11 towns and 137 villages, and 沙河村 its former name', () => {
  expect(county.townships).toHaveLength(11)
  expect(county.villages).toHaveLength(137)
  expect(county.villages.find(({ code }) => code === SHAHE)).toMatchObject({ name: '沙河村', aliases: ['沙家河村'] })
  expect(county.villages.find(({ name }) => name === '西河村')?.townshipName).toBe('长安镇')
})

test('the same seed makes the same county, another seed another', () => {
  const names = (seed: number) => everything(seed).people.cadres.map(({ id, name }) => id + name)
  expect(names(1)).toEqual(names(1))
  expect(names(1)).not.toEqual(names(2))
})

test('one commander a village and one village a commander, the rank fitting the class but twice', () => {
  const current = people.tenures.filter(({ toOn }) => toOn === null)
  expect(new Set(current.map(({ village }) => village.code)).size).toBe(137)
  expect(new Set(current.map(({ cadre }) => cadre.id)).size).toBe(137)
  const misfits = current.filter(({ village, cadre }) => {
    return (village.class === 'DEEP_POVERTY') !== FIRST_RANK.includes(cadre.rank)
  })
  expect(misfits.map(({ village }) => village.name)).toEqual(['乌药山村', '凤凰寨村'])
  const ended = people.tenures.filter(({ toOn }) => toOn !== null)
  for (const tenure of ended)
    expect(current.find(({ village }) => village === tenure.village)?.fromOn).toBe(tenure.toOn)
})

test('first secretaries are party members of more than a year, and no one holds two open postings', () => {
  const open = people.postings.filter(({ toOn }) => toOn === null)
  expect(new Set(open.map(({ cadre }) => cadre.id)).size).toBe(open.length)
  expect(open).toHaveLength(136)
  for (const { cadre } of open) expect(cadre.joinedPartyOn && cadre.joinedPartyOn < '2025-11-23').toBe(true)
  expect(open.filter(({ termEndsOn }) => termEndsOn < '2027-01-22')).toHaveLength(6)
})

test('every grant is drafted and approved by two others than its holder', () => {
  for (const { cadre, draftedBy, approvedBy } of people.grants) {
    expect(draftedBy).not.toBe(cadre)
    expect(approvedBy).not.toBe(cadre)
    expect(draftedBy).not.toBe(approvedBy)
  }
})

test('the figures of the villages add up to the published totals', () => {
  const sum = (of: (one: { population: number; registeredPeople: number; registeredHouseholds: number }) => number) =>
    [...figures.values()].reduce((total, one) => total + of(one), 0)
  expect(sum(({ population }) => population)).toBe(200_049)
  expect(sum(({ registeredPeople }) => registeredPeople)).toBe(44_811)
  expect(sum(({ registeredHouseholds }) => registeredHouseholds)).toBe(18_507)
  const jinshahe = { households: 293, registeredHouseholds: 219, registeredPeople: 688 }
  expect(figures.get(JINSHAHE)).toMatchObject(jinshahe)
  for (const one of figures.values()) expect(one.registeredPeople).toBeLessThan(one.population)
})

test('a small register takes so many households, and no identity number twice', () => {
  const sizes = registerSizes(county, figures, 6000)
  const identityNumber = identityNumbers()
  const sources = { random: randomFrom(1), today: TODAY, enteredAt: ENTERED, phone: phoneNumbers(), identityNumber }
  const households = county.villages.flatMap((village) => [
    ...householdsOf(village, sizes.get(village.code) ?? { households: 0, registered: 0 }, sources),
  ])
  expect(households).toHaveLength(6000)
  const numbers = households.flatMap(({ members }) => members.map(({ idNumber }) => idNumber))
  expect(new Set(numbers).size).toBe(numbers.length)
  for (const number of numbers) expect(number).toMatch(/^610999\d{11}[\dX]$/)
})
