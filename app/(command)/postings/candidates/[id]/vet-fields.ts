import { documentField } from '@/components/form/document-field'
import type { FormField } from '@/components/form/form-field'
import type { CandidateFile } from '@/lib/domains/postings/queries/files'
import { GATES } from '@/lib/domains/postings/rules/vetting'
import { AppraisalGrade } from '@/lib/generated/prisma/enums'
import type { Translator } from '@/lib/ground/i18n/translator'

/** What the vetting writes down; a gate that is left out stays as it is. */
export function vetFields(t: Translator<'postings'>, file: CandidateFile, thisYear: number): FormField[] {
  const gradeOf = (year: number) => file.grades.find((one) => one.year === year)?.grade
  const grades = Object.values(AppraisalGrade).map((value) => ({ value, label: t(`grades.${value}`) }))
  const grade = (name: string, year: number): FormField => ({
    ...{ kind: 'choice', name, label: t('vet.grade', { year }), none: t('vet.noGrade'), options: grades },
    ...(gradeOf(year) && { value: gradeOf(year) }),
  })
  return [
    ...GATES.map(
      (gate): FormField => ({
        ...{ kind: 'pick', name: gate, label: t(`gates.names.${gate}`) },
        options: [
          { value: 'yes', label: t('vet.pass') },
          { value: 'no', label: t('vet.fail') },
        ],
      }),
    ),
    documentField({ name: 'letterNo', label: t('vet.letterNo'), help: t('vet.letterHelp'), wide: true }),
    { kind: 'text', name: 'note', label: t('vet.note'), max: 500 },
    grade('gradeLast', thisYear - 1),
    grade('gradeBefore', thisYear - 2),
    { kind: 'flag', name: 'onStaff', label: t('person.onStaff'), on: file.onStaff },
    { kind: 'flag', name: 'healthy', label: t('person.healthy'), on: file.healthy },
  ]
}
