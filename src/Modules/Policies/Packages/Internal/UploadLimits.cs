namespace Muster.Modules.Policies.Packages.Internal;

internal static class UploadLimits
{
    /// <summary>An upload that nobody goes on with for so long is given up.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    /// <summary>A package that no app needs for so long is deleted.</summary>
    public static readonly TimeSpan Unneeded = TimeSpan.FromDays(30);

    /// <summary>That one caller has under way.</summary>
    public const int PerOwner = 20;

    /// <summary>What a server that dies may forget of one part: everything before has been put on the disk and said.</summary>
    public const int Checkpoint = 32 * 1024 * 1024;

    public const int LongestFileName = 255;
}
