import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import type { Package } from '../api/packages';
import { useLanguage } from '../texts/language';
import { useTexts } from '../texts/useTexts';
import { Facts } from '../ui/Facts';
import { Mono } from '../ui/Mono';
import { bytesText } from './bytesText';

/** What the bytes of a package say; nobody has checked that it is true. */
export function PackageFacts({ shown }: { shown: Package }) {
  const t = useTexts().apps.recognised;
  const language = useLanguage();
  const { content } = shown;
  const all: [string, string | null | undefined][] = [
    [t.name, content.name],
    [t.version, content.version],
    [t.architecture, content.architecture],
    [t.publisher, content.publisher],
    [t.description, content.description],
    [t.productCode, content.productCode],
  ];
  return (
    <Stack spacing={1.5}>
      <Facts
        facts={[
          { name: t.format, value: content.format },
          { name: t.size, value: `${shown.fileName} · ${bytesText(shown.sizeBytes, language)}` },
          ...all.flatMap(([name, value]) => (value ? [{ name, value }] : [])),
          { name: 'SHA-256', value: <Mono>{shown.sha256}</Mono> },
        ]}
      />
      {content.format === 'unknown' && <Alert severity="warning">{t.unknown}</Alert>}
      {content.gap && content.format !== 'exe' && <Alert severity="info">{t.gaps[content.gap]}</Alert>}
    </Stack>
  );
}
