/** As their makers write them. */
const platforms: Record<string, string> = { linux: 'Linux', windows: 'Windows', macos: 'macOS' };

export const platformName = (platform: string) => platforms[platform] ?? platform;
