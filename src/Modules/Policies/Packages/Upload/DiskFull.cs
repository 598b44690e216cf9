namespace Muster.Modules.Policies.Packages.Upload;

internal static class DiskFull
{
    private const int NoSpaceOnUnix = 28; // ENOSPC
    private const int QuotaOnUnix = 122; // EDQUOT of Linux
    private const int OnWindows = unchecked((int)0x8007_0070); // ERROR_DISK_FULL

    public static bool Is(IOException fault) => fault.HResult is NoSpaceOnUnix or QuotaOnUnix or OnWindows;
}
