import Box from '@mui/material/Box';
import type { AppContent } from '../api/apps';
import { useTexts } from '../texts/useTexts';
import { Facts } from '../ui/Facts';
import { Mono } from '../ui/Mono';
import { platformName } from '../ui/platforms';

/** What an app says. */
export function AppFacts({ content, hash }: { content: AppContent; hash: string }) {
  const t = useTexts().apps;
  const lines = (texts: string[]) => texts.map((text, at) => <Box key={at}>{text}</Box>);
  const source = [
    content.packageId,
    content.versionRule && t.rules[content.versionRule],
    content.packageVersion,
  ];
  return (
    <Facts
      facts={[
        { name: t.form.kind, value: t.kinds[content.kind] ?? content.kind },
        { name: t.form.platform, value: platformName(content.platform) },
        { name: t.form.publisher, value: content.publisher },
        ...(content.packageId ? [{ name: t.facts.source, value: source.filter(Boolean).join(' · ') }] : []),
        ...(content.arguments?.length !== 0
          ? [
              {
                name: t.facts.arguments,
                value: content.arguments ? <Mono>{lines(content.arguments)}</Mono> : t.facts.argumentsHidden,
              },
            ]
          : []),
        {
          name: t.facts.detection,
          value: lines(
            content.detection.map(({ type, target, valueName, expected }) =>
              [t.types[type] ?? type, target, valueName, expected].filter(Boolean).join(' · '),
            ),
          ),
        },
        { name: t.facts.context, value: t.contexts[content.context] },
        { name: t.facts.onRemoval, value: t.removals[content.onRemoval] },
        { name: t.facts.restart, value: content.requiresRestart ? t.facts.needed : t.facts.notNeeded },
        { name: t.facts.hash, value: <Mono>{hash}</Mono> },
      ]}
    />
  );
}
