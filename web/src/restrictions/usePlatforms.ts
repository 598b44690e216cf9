import { platformName, platforms } from '../ui/platforms';

/** Platforms that a device can come from, with their names. */
export const usePlatforms = () => platforms.map((value) => ({ value, label: platformName(value) }));
