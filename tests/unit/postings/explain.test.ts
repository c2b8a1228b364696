import { describe, expect, test } from 'vitest'
import { pairSentence } from '@/components/postings/pair-sentence'
import type { CandidateFacts, VillageToFill } from '@/lib/domains/postings/matching/rules/facts'
import { scorerOf } from '@/lib/domains/postings/matching/rules/score'
import { translatorFor } from '@/lib/ground/i18n/translator'
import { candidate, village, WEIGHTS } from './matching-case'

const need = { weak: 0, poor: 0, disorderly: 0, industry: 0 }

function say(over: Partial<CandidateFacts>, place: Partial<VillageToFill>, locale: 'zh-CN' | 'en' = 'zh-CN') {
  const who = candidate(0, { name: '程志远', unit: '县委组织部', ...over })
  const where = village(0, { name: '沙河村', township: '城关镇', ...place })
  const words = { matching: translatorFor(locale, 'matching'), categories: translatorFor(locale, 'categories') }
  const names = { candidate: who.name, unit: who.unit, village: where.name }
  return pairSentence(words, names, scorerOf(who, WEIGHTS)(where))
}

describe('one explained pair of each kind', () => {
  test('party and mass units to weak villages', () => {
    expect(say({ unitCategory: 'PARTY_MASS', partyWorkYears: 6 }, { need: { ...need, weak: 80 } })).toBe(
      '县委组织部的程志远到沙河村，共 38 分：党群部门对弱村，弱的程度 80（32 分）；做过 6 年党务（6 分）。',
    )
  })
  test('economic units to poor villages', () => {
    expect(say({ unit: '财政局', unitCategory: 'ECONOMIC', reserve: true }, { need: { ...need, poor: 55 } })).toBe(
      '财政局的程志远到沙河村，共 27 分：经济部门对穷村，穷的程度 55（22 分）；是后备干部（5 分）。',
    )
  })
  test('political-legal units to disorderly villages', () => {
    const place = { need: { ...need, disorderly: 100 } }
    expect(say({ unit: '司法局', unitCategory: 'POLITICAL_LEGAL', homeTownshipCode: '610926100' }, place)).toBe(
      '司法局的程志远到沙河村，共 50 分：政法部门对乱村，乱的程度 100（40 分）；老家就在城关镇（10 分）。',
    )
  })
  test('agricultural units to villages with an industry', () => {
    const place = {
      need: { ...need, industry: 70 },
      issueKinds: [
        { category: 'SALES' as const, open: 3 },
        { category: 'ROAD' as const, open: 1 },
      ],
    }
    expect(say({ unit: '农业农村局', unitCategory: 'AGRICULTURE', skills: ['茶叶栽培'], ruralYears: 12 }, place)).toBe(
      '农业农村局的程志远到沙河村，共 58 分：涉农部门对产业村，产业需要 70（28 分）；会茶叶栽培，村里未结的产业销路问题有 3 条（15 分）；在农村工作过 12 年（15 分）。',
    )
  })
  test('other units by what the person can do', () => {
    const place = { issueKinds: [{ category: 'WATER' as const, open: 1 }] }
    expect(say({ unit: '水电公司', skills: ['水利工程'], homeTownshipCode: '610926101' }, place)).toBe(
      '水电公司的程志远到沙河村，共 25 分：会水利工程，村里未结的饮水问题有 1 条（20 分）；老家在本县外镇（5 分）。',
    )
    expect(say({ unit: '水电公司', skills: ['水利工程'] }, place, 'en')).toBe(
      '程志远 of 水电公司 to 沙河村, 20 points in all: skilled in 水利工程, of use for 1 open issue about Drinking water (20).',
    )
  })
  test('nobody better: the village needs somebody', () => {
    expect(say({}, {})).toBe('县委组织部的程志远到沙河村，共 0 分：没有加分项，只为补上空缺。')
  })
})
