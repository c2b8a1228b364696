import type { FormField } from '@/components/postings/form-field'
import type { CandidateFile } from '@/lib/domains/postings/queries/files'
import { GATES } from '@/lib/domains/postings/rules/vetting'
import { AppraisalGrade } from '@/lib/generated/prisma/enums'
import type { Translator } from '@/lib/ground/i18n/translator'

/** What the vetting writes down; a gate that is left out stays as it is. */
export function vetFields(t: Translator<'postings'>, file: CandidateFile, thisYear: number): FormField[] {
  const gradeOf = (year: number) => file.grades.find((one) => one.year === year)?.grade
  const grades = Object.values(AppraisalGrade).map((value) => ({ value, label: t(`grades.${value}`) }))
  const grade = (name: string, year: number): FormField => ({
    ...{ kind: 'select', name, label: t('vet.grade', { year }), placeholder: t('vet.noGrade'), options: grades },
    ...(gradeOf(year) && { value: gradeOf(year) }),
  })
  return [
    ...GATES.map(
      (gate): FormField => ({
        ...{ kind: 'chips', name: gate, label: t(`gates.names.${gate}`) },
        options: [
          { value: 'yes', label: t('vet.pass') },
          { value: 'no', label: t('vet.fail') },
        ],
      }),
    ),
    { kind: 'text', name: 'letterNo', label: t('vet.letterNo'), help: t('vet.letterHelp'), maxLength: 60 },
    { kind: 'area', name: 'note', label: t('vet.note'), maxLength: 500 },
    grade('gradeLast', thisYear - 1),
    grade('gradeBefore', thisYear - 2),
    { kind: 'tick', name: 'onStaff', label: t('person.onStaff'), value: file.onStaff ? 'on' : 'off' },
    { kind: 'tick', name: 'healthy', label: t('person.healthy'), value: file.healthy ? 'on' : 'off' },
  ]
}
