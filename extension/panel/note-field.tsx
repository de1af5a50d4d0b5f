import { useRef, useState } from 'preact/hooks'
import { Both } from '../../ui/both.tsx'
import { words } from '../words/words.ts'
import { MOST } from '../workspace/model.ts'
import { useDraft } from './use-draft.ts'

/** Keeps a note when the webmaster stops writing for so long. Milliseconds. */
const PAUSE_MS = 400

/**
 * The explanation of an item. What is being written stays on screen, whatever redraws the panel meanwhile, and is kept
 * at each pause and on leaving the field; then it says so.
 * @param note as it is kept.
 */
export const NoteField = ({ note, onNote }: { note: string; onNote: (note: string) => void }) => {
  const [shown, enter, waits] = useDraft(note)
  const [written, setWritten] = useState(false)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  const keep = (text: string): void => {
    clearTimeout(pause.current)
    if (text !== note) onNote(text)
  }
  return (
    <label class="note">
      <Both of={words.note} />
      <textarea
        value={shown}
        maxLength={MOST.note}
        onInput={(event) => {
          const text = event.currentTarget.value
          enter(text)
          setWritten(true)
          clearTimeout(pause.current)
          pause.current = setTimeout(() => keep(text), PAUSE_MS)
        }}
        onBlur={(event) => keep(event.currentTarget.value)}
      />
      <span role="status">{written && !waits && <Both of={words.noteKept} />}</span>
    </label>
  )
}
