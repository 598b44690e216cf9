import { QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { createQueryClient } from '../api/queryClient';
import { SnackProvider } from '../ui/SnackProvider';

/** What every component finds around itself in the real program. */
export function Surroundings({ at = '/', children }: { at?: string; children: ReactNode }) {
  const [queries] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queries}>
      <MemoryRouter initialEntries={[at]}>
        <SnackProvider>{children}</SnackProvider>
      </MemoryRouter>
    </QueryClientProvider>
  );
}
