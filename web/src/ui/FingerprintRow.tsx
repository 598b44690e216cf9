import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/useTexts';
import { CopyButton } from './CopyButton';
import { Fingerprint } from './Fingerprint';
import { formatFingerprint } from './fingerprint';

interface Props {
  hex: string;
  /** What is known of it besides. */
  children?: ReactNode;
}

/** One of several fingerprints, whole and to be copied. Stands in a list. */
export function FingerprintRow({ hex, children }: Props) {
  const t = useTexts();
  const what = t.people.what.fingerprint;
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        justifyContent: 'space-between',
        alignItems: 'flex-start',
        columnGap: 2,
        p: 1.5,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1, minWidth: 0 }}>
        <Fingerprint hex={hex} size={13} />
        {children}
      </Box>
      <CopyButton
        text={formatFingerprint(hex)}
        label={`${t.common.copy(what)} ${hex.slice(0, 8).toUpperCase()}`}
        done={t.common.copied(what)}
      />
    </Box>
  );
}
