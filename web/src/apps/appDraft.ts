import type { AppContent, AppDraft, DetectionRule } from '../api/apps';

export const kinds = [
  'deb',
  'msi',
  'win32',
  'msix',
  'pkg',
  'apt',
  'winget',
  'homebrew',
  'app_store',
  'managed_play',
  'vpp',
] as const;
export type Kind = (typeof kinds)[number];

const platformsOf: Record<Kind, string[]> = {
  deb: ['linux'],
  apt: ['linux'],
  msi: ['windows'],
  win32: ['windows'],
  msix: ['windows'],
  winget: ['windows'],
  pkg: ['macos'],
  homebrew: ['macos'],
  app_store: ['ios', 'macos'],
  vpp: ['ios', 'macos'],
  managed_play: ['android'],
};

const kindOfFormat: Record<string, Kind> = { deb: 'deb', msi: 'msi', msix: 'msix', pkg: 'pkg', exe: 'win32' };

export const platformsOfKind = (kind: string) => platformsOf[kind as Kind] ?? [];
export const isPackaged = (kind: string) => ['deb', 'msi', 'win32', 'msix', 'pkg'].includes(kind);
export const takesArguments = (kind: string) => kind === 'msi' || kind === 'win32';
export const hasOneVersion = (kind: string) => ['app_store', 'managed_play', 'vpp'].includes(kind);
export const kindFor = (format: string): Kind | undefined => kindOfFormat[format];

/** What stands in the form, all of it as text. */
export interface Draft {
  name: string;
  publisher: string;
  description: string;
  kind: string;
  platform: string;
  packageSha256: string;
  packageId: string;
  versionRule: string;
  packageVersion: string;
  arguments: string;
  detection: DetectionRule[];
  onRemoval: string;
  requiresRestart: boolean;
  context: string;
  note: string;
}

export const emptyApp: Draft = {
  name: '',
  publisher: '',
  description: '',
  kind: 'deb',
  platform: 'linux',
  packageSha256: '',
  packageId: '',
  versionRule: 'latest',
  packageVersion: '',
  arguments: '',
  detection: [],
  onRemoval: 'keep',
  requiresRestart: false,
  context: 'system',
  note: '',
};

export const draftOf = (content: AppContent): Draft => ({
  ...emptyApp,
  name: content.name,
  publisher: content.publisher ?? '',
  description: content.description ?? '',
  kind: content.kind,
  platform: content.platform,
  packageSha256: content.packageSha256 ?? '',
  packageId: content.packageId ?? '',
  versionRule: content.versionRule ?? 'latest',
  packageVersion: content.packageVersion ?? '',
  arguments: (content.arguments ?? []).join('\n'),
  detection: content.detection,
  onRemoval: content.onRemoval,
  requiresRestart: content.requiresRestart,
  context: content.context,
});

/** Another kind is for other platforms, and its way to find the app is another. */
export const withKind = (draft: Draft, kind: string): Draft => ({
  ...draft,
  kind,
  platform: platformsOfKind(kind).includes(draft.platform)
    ? draft.platform
    : (platformsOfKind(kind)[0] ?? ''),
  detection: [],
});

/** Only the members of its kind; what is wrong with them is the server's to say. */
export function toBody(draft: Draft): AppDraft {
  const packaged = isPackaged(draft.kind);
  const optional = (text: string) => text.trim() || undefined;
  return {
    name: draft.name.trim(),
    publisher: optional(draft.publisher),
    description: optional(draft.description),
    kind: draft.kind,
    platform: draft.platform,
    packageSha256: packaged ? optional(draft.packageSha256) : undefined,
    packageId: packaged ? undefined : draft.packageId.trim(),
    versionRule: packaged ? undefined : draft.versionRule,
    packageVersion: packaged || draft.versionRule === 'latest' ? undefined : draft.packageVersion.trim(),
    arguments: takesArguments(draft.kind) ? draft.arguments.split('\n').filter(Boolean) : undefined,
    detection: draft.detection.map((rule) => ({
      type: rule.type,
      target: rule.target,
      valueName: rule.type === 'registry_value' ? (rule.valueName ?? '') : undefined,
      expected: rule.expected || undefined,
    })),
    onRemoval: draft.onRemoval,
    requiresRestart: draft.requiresRestart,
    context: draft.context,
    note: optional(draft.note),
  };
}
