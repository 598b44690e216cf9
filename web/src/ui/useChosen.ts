import { useState } from 'react';

/**
 * What somebody has just chosen is shown from the click on, and not only from the answer on: in between the control would
 * jump back to what it was. What is kept is shown again when saving is over, done or failed.
 * @param save Its failure is the caller's to show.
 */
export function useChosen<T>(kept: T, save: (value: T) => Promise<unknown>) {
  const [chosen, setChosen] = useState<{ value: T }>();
  const choose = (value: T) => {
    const mine = { value };
    const over = () => setChosen((now) => (now === mine ? undefined : now));
    setChosen(mine);
    void save(value).then(over, over);
  };
  return [chosen ? chosen.value : kept, choose] as const;
}
