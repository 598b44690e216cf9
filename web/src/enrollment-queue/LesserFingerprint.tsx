import Box from '@mui/material/Box';
import { Fragment } from 'react';
import { Mono } from '../ui/Mono';

/** A fingerprint that helps to find or to read aloud, smaller than the one that is compared. Lines break between pairs or groups. */
export function LesserFingerprint({ label, text }: { label: string; text: string }) {
  return (
    <Box>
      <Box sx={{ fontSize: 12, color: 'text.secondary' }}>{label}</Box>
      <Mono sx={{ fontSize: 12.5 }}>
        {text.split(/(?<=[:-])/).map((part, index) => (
          <Fragment key={index}>
            {part}
            <wbr />
          </Fragment>
        ))}
      </Mono>
    </Box>
  );
}
