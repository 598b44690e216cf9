import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useLanguage } from '../texts/language';
import { SnackProvider } from '../ui/SnackProvider';
import { modeStorageKey } from './colorScheme';
import { theme } from './theme';

export function AppProviders({ queries, children }: { queries: QueryClient; children: ReactNode }) {
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <QueryClientProvider client={queries}>
      <ThemeProvider
        theme={theme}
        defaultMode="system"
        modeStorageKey={modeStorageKey}
        disableTransitionOnChange
      >
        <CssBaseline enableColorScheme />
        <SnackProvider>{children}</SnackProvider>
      </ThemeProvider>
    </QueryClientProvider>
  );
}
