/** As their makers write them. */
const names: Record<string, string> = {
  linux: 'Linux',
  windows: 'Windows',
  macos: 'macOS',
  ios: 'iOS/iPadOS',
  android: 'Android',
};

export const platforms = Object.keys(names);

export const platformName = (platform: string) => names[platform] ?? platform;
