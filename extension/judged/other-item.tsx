import { useState } from 'preact/hooks'
import type { Item } from '../../rules/catalogue/schema.ts'
import { Both } from '../../ui/both.tsx'
import { ItemChoice } from '../panel/item-choice.tsx'
import { words } from '../words/words.ts'
import type { UseFor } from './answers.tsx'

/** The way to give a page as evidence for an item that the judge did not think of. */
export const OtherItem = ({ items, onUse }: { items: readonly Item[]; onUse: UseFor }) => {
  const [chosen, setChosen] = useState('')
  return (
    <div class="row message">
      <label>
        <Both of={words.otherItem} />
        <ItemChoice items={items} chosen={chosen} onChoose={setChosen} />
      </label>
      <button type="button" disabled={chosen === ''} onClick={() => onUse(chosen)}>
        <Both of={words.add} />
      </button>
    </div>
  )
}
