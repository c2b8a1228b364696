'use client'

import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react'
import { FieldGroup } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { PHOTO_BYTES_AT_MOST, PHOTOS_AT_MOST } from '@/lib/domains/issues/limits'
import { fill } from '@/lib/ground/i18n/later'
import { shrinkPhoto } from './shrink-photo'
import type { ReportWords } from './words'

interface PhotoFieldProps {
  photos: readonly Blob[]
  onChange: Dispatch<SetStateAction<readonly Blob[]>>
  error?: string
  /** The form came back without its photos: a browser does not give files back. */
  lost?: boolean
  words: ReportWords['photos']
}

const ACCEPTED = 'image/jpeg,image/png,image/webp'

/**
 * The camera, then what was taken, each with its size and a way to take it out. Without script the browser's own file
 * field sends the photos; with it they are made small first.
 */
export function PhotoField({ photos, onChange, error, lost, words }: PhotoFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState('')
  const [reading, setReading] = useState(false)

  async function take(files: FileList | null) {
    if (!files?.length) return
    setReading(true)
    const taken: Blob[] = []
    for (const file of files) taken.push(await shrinkPhoto(file))
    if (input.current) input.current.value = ''
    const fitting = taken.filter(({ size }) => size <= PHOTO_BYTES_AT_MOST)
    const tooMany = photos.length + fitting.length > PHOTOS_AT_MOST
    setProblem(fitting.length < taken.length ? words.tooLarge : tooMany ? words.tooMany : '')
    setReading(false)
    onChange((before) => [...before, ...fitting].slice(0, PHOTOS_AT_MOST))
  }

  // what was taken before the script arrived
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page comes to life
  useEffect(() => {
    void take(input.current?.files ?? null)
  }, [])

  return (
    <FieldGroup
      id="photos"
      label={words.label}
      help={lost && photos.length === 0 ? words.again : words.help}
      error={problem || error}
    >
      <div className="shots">
        {photos.length < PHOTOS_AT_MOST && (
          <label aria-busy={reading || undefined}>
            <input
              ref={input}
              type="file"
              name="photos"
              accept={ACCEPTED}
              capture="environment"
              multiple
              aria-label={words.take}
              onChange={(event) => void take(event.currentTarget.files)}
            />
            <Icon name="camera" />
            {words.take}
          </label>
        )}
        {photos.map((photo, index) => (
          <Shot
            // biome-ignore lint/suspicious/noArrayIndexKey: a photo has no name; the address of its picture follows it
            key={index}
            photo={photo}
            label={fill(words.remove, { n: index + 1 })}
            onRemove={() => onChange((before) => before.filter((other) => other !== photo))}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

function Shot({ photo, label, onRemove }: { photo: Blob; label: string; onRemove: () => void }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(photo)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [photo])
  return (
    <figure>
      {/* biome-ignore lint/performance/noImgElement: a picture that is on this phone alone */}
      {address && <img src={address} alt="" />}
      <figcaption>{sizeOf(photo.size)}</figcaption>
      <button type="button" aria-label={label} onClick={onRemove}>
        <Icon name="cross" />
      </button>
    </figure>
  )
}

/** 1.2 MB, 340 KB */
function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
