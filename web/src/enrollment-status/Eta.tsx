import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { visuallyHidden } from '@mui/utils';
import { useLanguage } from '../texts/language';
import { useTexts } from '../texts/useTexts';
import { usualText } from './usualText';

interface Props {
  /** Missing: nobody can say. */
  minutes: number | null | undefined;
  p90Minutes: number | null | undefined;
}

/** When half of those like it are through; on hover, and in words, when nine of ten are. */
export function Eta({ minutes, p90Minutes }: Props) {
  const t = useTexts().enrollmentStatus.eta;
  const language = useLanguage();
  if (typeof minutes !== 'number' || typeof p90Minutes !== 'number')
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        <span aria-hidden>–</span>
        <Box component="span" sx={visuallyHidden}>
          {t.unknown}
        </Box>
      </Box>
    );
  const spread = t.p90(usualText(p90Minutes * 60, language));
  return (
    <Tooltip title={spread} describeChild>
      <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {t.about(usualText(minutes * 60, language))}
        <Box component="span" sx={visuallyHidden}>
          {`, ${spread}`}
        </Box>
      </Box>
    </Tooltip>
  );
}
