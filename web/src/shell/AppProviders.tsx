import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useLanguage } from '../texts/language';
import { nonce } from '../ui/nonce';
import { SnackProvider } from '../ui/SnackProvider';
import { modeStorageKey } from './colorScheme';
import { theme } from './theme';

const styles = createCache({ key: 'css', nonce });

export function AppProviders({ queries, children }: { queries: QueryClient; children: ReactNode }) {
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <QueryClientProvider client={queries}>
      <CacheProvider value={styles}>
        <ThemeProvider theme={theme} defaultMode="system" modeStorageKey={modeStorageKey}>
          <CssBaseline enableColorScheme />
          <SnackProvider>{children}</SnackProvider>
        </ThemeProvider>
      </CacheProvider>
    </QueryClientProvider>
  );
}
