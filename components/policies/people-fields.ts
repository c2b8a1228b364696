import type { FormField, FormGroup } from '@/components/form/form-field'
import { TEAM_KINDS } from '@/lib/domains/policies/rules/team-kinds'
import { CadreRank, VillageClass } from '@/lib/generated/prisma/enums'
import { type FieldsOf, numbers } from './policy-field'

/** The rules that the organisation department drafts: who may lead what, teams, first secretaries. */
export const PEOPLE_FIELDS: FieldsOf<'RANK_MATCH' | 'TEAM_KINDS' | 'POSTING_CONDITIONS' | 'MATCH_WEIGHTS'> = {
  RANK_MATCH(value, { t }) {
    return [
      {
        kind: 'group',
        fields: [
          {
            kind: 'grid',
            label: t('fields.ranks'),
            rows: Object.values(CadreRank).map((rank) => ({ value: rank, label: t(`ranks.${rank}`) })),
            columns: Object.values(VillageClass).map((one) => ({
              name: one,
              label: t(`classes.${one}`),
              value: value[one],
            })),
          },
        ],
      },
    ]
  },
  TEAM_KINDS(value, { t, locale }) {
    return TEAM_KINDS.map((kind): FormGroup => {
      const { label, posted, composition } = value[kind]
      const named = (name: string) => `${kind}_${name}`
      const n = (name: 'members' | 'countyMembers') =>
        ({
          kind: 'number',
          name: named(name),
          label: t(`fields.${name}`),
          help: t('units.people'),
          helpAt: 'right',
          required: true,
          value: composition[name],
          min: 0,
          max: 30,
        }) as const
      return {
        kind: 'group',
        title: locale === 'en' ? label.en : label.zh,
        fields: [
          { kind: 'line', name: named('zh'), label: t('fields.zh'), value: label.zh, max: 12, required: true },
          { kind: 'line', name: named('en'), label: t('fields.en'), value: label.en, max: 40, required: true },
          n('members'),
          n('countyMembers'),
          {
            kind: 'flag',
            name: named('firstSecretaryLeads'),
            label: t('fields.firstSecretaryLeads'),
            on: composition.firstSecretaryLeads,
          },
          { kind: 'flag', name: named('posted'), label: t('fields.posted'), on: posted },
        ],
      }
    })
  },
  POSTING_CONDITIONS(value, { t }) {
    const n = numbers(t)
    const flag = (name: 'onStaff' | 'healthy'): FormField => ({
      kind: 'flag',
      name,
      label: t(`fields.${name}`),
      on: value[name],
    })
    return [
      {
        kind: 'group',
        title: t('groups.person'),
        fields: [
          n('partyYears', value.partyYears, 'years', 0, 40),
          n('workYears', value.workYears, 'years', 0, 40),
          n('noLowGradeYears', value.noLowGradeYears, 'years', 0, 40),
          n('maxAge', value.maxAge, 'age', 30, 65),
          flag('onStaff'),
          flag('healthy'),
        ],
      },
      {
        kind: 'group',
        title: t('groups.term'),
        fields: [
          n('termYears', value.termYears, 'years', 1, 10),
          n('noticeDays', value.noticeDays, 'days', 1, 60),
          n('termEndNoticeDays', value.termEndNoticeDays, 'days', 1, 365),
        ],
      },
    ]
  },
  MATCH_WEIGHTS(value, { t }) {
    const n = numbers(t)
    const names = [
      'category',
      'ruralExperience',
      'partyWorkExperience',
      'skills',
      'homeDistance',
      'reservePool',
    ] as const
    return [{ kind: 'group', fields: names.map((name) => n(name, value[name], 'points', 0, 100)) }]
  },
}
