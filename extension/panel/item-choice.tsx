import { useLanguage } from '../frame/use-language.ts'
import type { ListedItem } from '../knowledge/checklist.ts'

/** A list of the items of a checklist, none chosen at first. */
export const ItemChoice = ({
  items,
  chosen,
  onChoose,
}: {
  items: readonly Pick<ListedItem, 'id' | 'title'>[]
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
