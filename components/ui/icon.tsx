/** Drawn on a grid of 16 with a line of 1.5; an icon never stands without a word or a label. */
const PATHS = {
  ban: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM3.8 3.8l8.4 8.4',
  bell: 'M8 2a4 4 0 0 0-4 4c0 4-1.5 5-1.5 5h11S12 10 12 6a4 4 0 0 0-4-4zM6.5 13.5a1.7 1.7 0 0 0 3 0',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5V5M10.5 2.5V5',
  camera: 'M2 5h3l1-1.8h4L11 5h3v8H2zM8 11.2a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z',
  check: 'M3 8.5l3.5 3.5L13 4.5',
  'chevron-down': 'M4 6l4 4 4-4',
  'chevron-left': 'M10 4L6 8l4 4',
  'chevron-right': 'M6 4l4 4-4 4',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.5V8l2.5 1.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  dashboard: 'M2.5 2.5h4.5v4.5H2.5zM9 2.5h4.5v4.5H9zM2.5 9h4.5v4.5H2.5zM9 9h4.5v4.5H9z',
  document: 'M4 1.8h5.5L13 5.3v9H4zM9.3 2v3.5h3.5M6 8.5h5M6 11h5',
  download: 'M8 2.5v7.5M5 7l3 3 3-3M3 13.5h10',
  edit: 'M3 13l.6-2.8 7.4-7.4 2.2 2.2-7.4 7.4zM9.6 4.2l2.2 2.2',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  flag: 'M3.5 14V2.5M3.5 3h8.5l-2 3 2 3H3.5',
  home: 'M2.5 7.5L8 2.5l5.5 5V13.5h-11zM6.5 13.5v-4h3v4',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.5V11M8 5h.01',
  leave: 'M9.5 3V2h-7v12h7v-1M6.5 8H14M11.5 5.5L14 8l-2.5 2.5',
  link: 'M4 8.5a3 3 0 0 0 4.5.3l2.5-2.5a3 3 0 0 0-4.2-4.2L5.5 3.4M12 7.5a3 3 0 0 0-4.5-.3L5 9.7a3 3 0 0 0 4.2 4.2l1.3-1.3',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01',
  moon: 'M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5z',
  'no-signal':
    'M2 2l12 12M5 9.2a4 4 0 0 1 1.7-1M9.8 8.4A4 4 0 0 1 11 9.2M2.5 6.5A8 8 0 0 1 4.8 5M7 4.2a8 8 0 0 1 6.5 2.3M8 12.2h.01',
  people:
    'M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM1.5 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M10.5 3a2.3 2.3 0 0 1 0 4.3M12 9.8c1.6.5 2.5 1.9 2.5 3.7',
  person: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 14c0-3 2.5-4.5 5.5-4.5s5.5 1.5 5.5 4.5',
  phone:
    'M5.2 2H3.5A1.5 1.5 0 0 0 2 3.6 11.2 11.2 0 0 0 12.4 14a1.5 1.5 0 0 0 1.6-1.5v-1.7l-3.3-1.3-1.5 1.5a8 8 0 0 1-4.2-4.2l1.5-1.5z',
  pin: 'M5.5 2h5l-.5 4.5 2 2.5h-8l2-2.5zM8 9v5',
  place: 'M8 14s4.5-4 4.5-7.5a4.5 4.5 0 1 0-9 0C3.5 10 8 14 8 14zM8 8a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z',
  plus: 'M8 3v10M3 8h10',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  search: 'M7 12a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM10.7 10.7L14 14',
  settings:
    'M2.5 4.5h6M11.5 4.5h2M2.5 11.5h2M7.5 11.5h6M10 6.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4zM6 13.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4z',
  shield: 'M8 1.8l5.5 2v4c0 3.3-2.3 5.4-5.5 6.5-3.2-1.1-5.5-3.2-5.5-6.5v-4z',
  sort: 'M5 3v10M5 13l-2.5-2.5M5 13l2.5-2.5M11 13V3M11 3L8.5 5.5M11 3l2.5 2.5',
  sun: 'M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M3.4 12.6l.7-.7M11.9 4.1l.7-.7',
  swap: 'M3 5.5h9.5L10 3M13 10.5H3.5L6 13',
  table: 'M2.5 3h11v10h-11zM2.5 6.5h11M6.5 6.5V13',
  trash: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9',
  upload: 'M8 10V2.5M5 5.5l3-3 3 3M3 13.5h10',
  village: 'M1.5 13.5h13M3 13.5V7.5l3-2.5 3 2.5v6M9 9.5h4v4M5.2 13.5v-3h1.6v3',
  warning: 'M8 2l6.5 11.5h-13zM8 6.5v3M8 11.5h.01',
} as const

export type IconName = keyof typeof PATHS

/** A line icon. Without `label` it is decoration beside its word. */
export function Icon({ name, label, className }: { name: IconName; label?: string; className?: string }) {
  return (
    <svg
      className={className ? `icon ${className}` : 'icon'}
      viewBox="0 0 16 16"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
