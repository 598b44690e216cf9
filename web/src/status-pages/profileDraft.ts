import type { EspProfile, EspProfileDraft } from '../api/models';

export const settings = [
  'showProgress',
  'deviceBlock',
  'qualityUpdates',
  'showAccountProgress',
  'accountBlock',
  'allowSkip',
  'onlyOobe',
  'showErrorDetails',
  'allowRetry',
  'allowReset',
  'allowUseOnFailure',
  'allowLogCollection',
] as const;

export type Setting = (typeof settings)[number];

export const deviceSettings = ['showProgress', 'deviceBlock', 'qualityUpdates'] as const;
export const accountSettings = ['showAccountProgress', 'accountBlock', 'allowSkip', 'onlyOobe'] as const;
export const errorSettings = [
  'showErrorDetails',
  'allowRetry',
  'allowReset',
  'allowUseOnFailure',
  'allowLogCollection',
] as const;

export interface AppDraft {
  appId: string;
  name: string;
  required: boolean;
}

/** A profile as it stands in the form. */
export interface ProfileDraft extends Record<Setting, boolean> {
  name: string;
  description: string;
  active: boolean;
  groups: string[];
  timeout: string;
  apps: AppDraft[];
  technicianPhaseMode: string;
  customHeading: string;
  customMessage: string;
  supportUrl: string;
}

export const emptyProfile: ProfileDraft = {
  name: '',
  description: '',
  active: true,
  groups: [],
  timeout: '60',
  apps: [],
  technicianPhaseMode: 'all_apps',
  customHeading: '',
  customMessage: '',
  supportUrl: '',
  showProgress: true,
  deviceBlock: true,
  qualityUpdates: false,
  showAccountProgress: true,
  accountBlock: false,
  allowSkip: false,
  onlyOobe: false,
  showErrorDetails: true,
  allowRetry: true,
  allowReset: false,
  allowUseOnFailure: false,
  allowLogCollection: false,
};

export const draftOf = (profile: EspProfile): ProfileDraft => ({
  ...emptyProfile,
  ...Object.fromEntries(settings.map((name) => [name, profile[name]])),
  name: profile.name,
  description: profile.description ?? '',
  active: profile.status === 'active',
  groups: profile.assignedGroups.map(({ id }) => id),
  timeout: `${profile.timeoutMinutes}`,
  apps: profile.blockingApps.map((app) => ({ ...app })),
  technicianPhaseMode: profile.technicianPhaseMode,
  customHeading: profile.customHeading ?? '',
  customMessage: profile.customMessage ?? '',
  supportUrl: profile.supportUrl ?? '',
});

export const toBody = (draft: ProfileDraft): EspProfileDraft => ({
  ...Object.fromEntries(settings.map((name) => [name, draft[name]])),
  name: draft.name.trim(),
  description: draft.description.trim() || undefined,
  status: draft.active ? 'active' : 'inactive',
  assignedGroupIds: draft.groups,
  timeoutMinutes: Number(draft.timeout),
  blockingApps: draft.apps.map(({ appId, name, required }) => ({
    appId: appId.trim(),
    name: name.trim(),
    required,
  })),
  technicianPhaseMode: draft.technicianPhaseMode,
  customHeading: draft.customHeading.trim() || undefined,
  customMessage: draft.customMessage.trim() || undefined,
  supportUrl: draft.supportUrl.trim() || undefined,
});
