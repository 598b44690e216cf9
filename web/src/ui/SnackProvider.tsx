import Box from '@mui/material/Box';
import { useCallback, useRef, useState, type ReactNode } from 'react';
import { SnackCard } from './SnackCard';
import { SnackContext, type Snack } from './SnackContext';

const AT_MOST = 3;

export function SnackProvider({ children }: { children: ReactNode }) {
  const [snacks, setSnacks] = useState<(Snack & { id: number })[]>([]);
  const lastId = useRef(0);

  const show = useCallback((snack: Snack) => {
    const id = ++lastId.current;
    const others = (old: Snack) => snack.about === undefined || old.about !== snack.about;
    setSnacks((old) => [...old.filter(others), { ...snack, id }].slice(-AT_MOST));
  }, []);
  const drop = useCallback((id: number) => setSnacks((old) => old.filter((snack) => snack.id !== id)), []);

  return (
    <SnackContext value={show}>
      {children}
      <Box
        role="status"
        aria-live="polite"
        sx={{
          position: 'fixed',
          zIndex: 'snackbar',
          bottom: { xs: 84, sm: 24 },
          left: { xs: 16, sm: 24 },
          right: { xs: 16, sm: 'auto' },
          display: 'grid',
          gap: 1,
          justifyItems: { sm: 'start' },
          pointerEvents: 'none',
        }}
      >
        {snacks.map((snack) => (
          <SnackCard key={snack.id} snack={snack} onDone={() => drop(snack.id)} />
        ))}
      </Box>
    </SnackContext>
  );
}
