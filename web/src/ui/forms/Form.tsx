import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';

interface Props {
  onSubmit: () => void;
  children: ReactNode;
}

/** Fields below each other. What is wrong with them is ours to say, not the browser's. */
export function Form({ onSubmit, children }: Props) {
  return (
    <Stack
      component="form"
      noValidate
      spacing={2}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </Stack>
  );
}
