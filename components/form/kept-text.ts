type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** What a person wrote or chose: nothing hidden, no password, no file. */
function writtenIn(form: HTMLFormElement): Control[] {
  const controls = [...form.elements] as Control[]
  return controls.filter(
    ({ name, type }) => name && !['hidden', 'password', 'file', 'submit', 'button', 'fieldset'].includes(type),
  )
}

const isTick = (control: Control): control is HTMLInputElement => ['checkbox', 'radio'].includes(control.type)
const placeOf = (id: string) => `form ${window.location.pathname} ${id}`

/** Keeps what is written in this tab, for a page that has to be opened anew before it can be sent. */
export function keepText(id: string, form: HTMLFormElement) {
  const written = writtenIn(form)
    .filter((control) => !isTick(control) || control.checked)
    .map(({ name, value }) => [name, value])
  window.sessionStorage.setItem(placeOf(id), JSON.stringify(written))
}

/** Gives back what was kept, once; true where there was something. */
export function giveBackText(id: string, form: HTMLFormElement): boolean {
  const kept = window.sessionStorage.getItem(placeOf(id))
  if (kept === null) return false
  window.sessionStorage.removeItem(placeOf(id))
  const written = JSON.parse(kept) as [string, string][]
  for (const control of writtenIn(form)) {
    if (isTick(control)) {
      control.checked = written.some(([name, value]) => name === control.name && value === control.value)
      continue
    }
    const at = written.findIndex(([name]) => name === control.name)
    if (at >= 0) control.value = written.splice(at, 1)[0]?.[1] ?? ''
  }
  return true
}
