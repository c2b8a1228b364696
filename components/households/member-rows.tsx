'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { AskedDialog } from '@/components/form/asked-dialog'
import { Form } from '@/components/form/form'
import { LinkButton } from '@/components/ui/link-button'
import { Menu } from '@/components/ui/menu'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { revealQuestion } from './reveal-question'

export interface MemberNumber {
  field: 'idNumber' | 'disabilityCert'
  masked: string
  /** What asks to see it, for who may: its name in the address, and the address. */
  question?: string
  href?: string
}

/** A member as it is drawn: ready words. */
export interface MemberRow {
  id: string
  name: string
  relation: string
  age: string
  ethnicity: string
  numbers: MemberNumber[]
  health: string
  labour: string
  school: string
  work: string
  insurance: string
  deeds: { href: string; label: string }[]
}

interface MemberRowsProps {
  rows: MemberRow[]
  caption: string
  columns: string[]
  words: { join: string; cert: string; more: string; deeds: string }
  /** The page without a question, and the question that its address asks. */
  back: string
  asked: string | undefined
  reveals: Record<MemberNumber['field'], ReturnType<typeof revealQuestion>>
}

/** The people of a household: a table at the desk, cards on the phone. A number is shown for a purpose. */
export function MemberRows({ rows, caption, columns, words, back, asked, reveals }: MemberRowsProps) {
  const router = useRouter()
  const [question, setQuestion] = useState(asked)
  const row = rows.find(({ numbers }) => question && numbers.some((one) => one.question === question))
  const number = row?.numbers.find((one) => one.question === question)
  const reveal = number && reveals[number.field]
  const acted = rows.some(({ deeds }) => deeds.length > 0)
  const inside = { words, ask: setQuestion, reveals }
  return (
    <>
      <div className="phone:hidden">
        <Table
          caption={caption}
          columns={[
            ...columns.map((label) => ({ label })),
            ...(acted ? [{ label: <span className="sr-only">{words.deeds}</span> }] : []),
          ]}
        >
          {rows.map((one) => (
            <tr key={one.id}>
              <td className="whitespace-nowrap">
                <b className="font-medium">{one.name}</b>
                <span className="sub block">{one.relation}</span>
              </td>
              <td className="whitespace-nowrap">
                {one.age}
                <span className="sub block">{one.ethnicity}</span>
              </td>
              <td className="whitespace-nowrap">
                <Numbers row={one} {...inside} />
              </td>
              <td>
                {one.health}
                <span className="sub block">{one.labour}</span>
              </td>
              <td>{one.school}</td>
              <td>{one.work}</td>
              <td>{one.insurance}</td>
              {acted && (
                <td className="num">
                  <Deeds row={one} words={words} />
                </td>
              )}
            </tr>
          ))}
        </Table>
      </div>
      <ul className="member-cards desk:hidden">
        {rows.map((one) => (
          <li key={one.id}>
            <div className="member-card-head">
              <b>{one.name}</b>
              <span>{one.relation}</span>
              <span className="text-ink-3">{one.age}</span>
              <span className="ml-auto">
                <Deeds row={one} words={words} />
              </span>
            </div>
            <div>
              <Numbers row={one} {...inside} />
            </div>
            <p className="sub">
              {[one.health, one.labour, one.school, one.work, one.insurance].filter(Boolean).join(words.join)}
            </p>
          </li>
        ))}
      </ul>
      {row && reveal && (
        <AskedDialog
          title={reveal.title}
          effect={reveal.effect}
          back={back}
          onClose={() => {
            setQuestion(undefined)
            if (asked) router.replace(back as Route, { scroll: false })
          }}
          narrow
        >
          <Form {...reveal.form} hidden={{ ...reveal.form.hidden, memberId: row.id }} />
        </AskedDialog>
      )}
    </>
  )
}

interface NumbersProps extends Pick<MemberRowsProps, 'words' | 'reveals'> {
  row: MemberRow
  ask: (question: string) => void
}

/** Identity number, and certificate of disability where there is one, each with its reveal. */
function Numbers({ row, words, reveals, ask }: NumbersProps) {
  const show = ({ field, masked, question, href }: MemberNumber) => {
    const { label, ...look } = reveals[field].trigger
    return (
      <>
        {masked}
        {question && href && (
          <LinkButton
            {...look}
            href={href}
            scroll={false}
            aria-haspopup="dialog"
            onClick={(event) => {
              event.preventDefault()
              ask(question)
            }}
          >
            {label}
          </LinkButton>
        )}
      </>
    )
  }
  const [idNumber, certificate] = (['idNumber', 'disabilityCert'] as const).map((field) =>
    row.numbers.find((one) => one.field === field),
  )
  return (
    <>
      {idNumber ? show(idNumber) : <span className="text-ink-3">—</span>}
      {certificate && (
        <span className="sub block">
          {words.cert} {show(certificate)}
        </span>
      )}
    </>
  )
}

function Deeds({ row, words }: { row: MemberRow; words: MemberRowsProps['words'] }) {
  if (row.deeds.length === 0) return null
  return (
    <Menu trigger={words.more} triggerClass="text-link text-sm" label={row.name}>
      {row.deeds.map(({ href, label }) => (
        <TextLink key={href} href={href} scroll={false}>
          {label}
        </TextLink>
      ))}
    </Menu>
  )
}
