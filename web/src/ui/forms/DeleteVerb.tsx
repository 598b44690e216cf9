import Button from '@mui/material/Button';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState, type ComponentProps } from 'react';
import { ConfirmDialog } from './ConfirmDialog';

interface Props<T extends object> {
  thing: T;
  label: string;
  ask: (seen: T) => Pick<ComponentProps<typeof ConfirmDialog>, 'title' | 'hint' | 'word'>;
  remove: Pick<UseMutationResult<unknown, Error, T>, 'mutate' | 'reset' | 'isPending' | 'error'>;
}

/** The button that deletes something, and asks before it does. What was seen when it asked is what is decided on. */
export function DeleteVerb<T extends object>({ thing, label, ask, remove }: Props<T>) {
  const [seen, setSeen] = useState<T | null>(null);
  return (
    <>
      <Button variant="outlined" color="error" onClick={() => setSeen(thing)}>
        {label}
      </Button>
      {seen && (
        <ConfirmDialog
          {...ask(seen)}
          confirm={label}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(seen)}
          onClose={() => {
            remove.reset();
            setSeen(null);
          }}
        />
      )}
    </>
  );
}
