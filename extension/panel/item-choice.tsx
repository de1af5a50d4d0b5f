import type { Item } from '../../rules/catalogue/schema.ts'
import { useLanguage } from '../frame/use-language.ts'

/** A list of the items of a checklist, none chosen at first. */
export const ItemChoice = ({
  items,
  chosen,
  onChoose,
}: {
  items: readonly Item[]
  chosen: string
  onChoose: (id: string) => void
}) => {
  const inLanguage = useLanguage()
  return (
    <select value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
      <option value="">–</option>
      {items.map((item) => (
        <option value={item.id} key={item.id}>
          {item.id} {inLanguage(item.title)}
        </option>
      ))}
    </select>
  )
}
