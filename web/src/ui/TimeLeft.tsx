import Box from '@mui/material/Box';

const RADIUS = 6;
const ROUND = 2 * Math.PI * RADIUS;

/** A ring that empties while an action is still offered. */
export function TimeLeft({ lasts }: { lasts: number }) {
  return (
    <Box
      component="svg"
      viewBox="0 0 16 16"
      aria-hidden
      sx={{
        width: 16,
        height: 16,
        transform: 'rotate(-90deg)',
        '& circle': {
          fill: 'none',
          stroke: 'currentColor',
          strokeWidth: 2,
          strokeDasharray: ROUND,
          animation: `time-left ${lasts}ms linear forwards`,
        },
        '@keyframes time-left': { to: { strokeDashoffset: ROUND } },
      }}
    >
      <circle cx="8" cy="8" r={RADIUS} />
    </Box>
  );
}
