using Muster.Contracts.Policies;

namespace Muster.Modules.Policies.Apps.Change;

/// <summary>What makes devices run something else, or run it otherwise. A better description does not need two people.</summary>
internal static class WeightyChange
{
    public static bool Is(AppContent before, AppContent after) =>
        before.Kind != after.Kind
        || before.Platform != after.Platform
        || before.PackageSha256 != after.PackageSha256
        || before.PackageId != after.PackageId
        || before.VersionRule != after.VersionRule
        || before.PackageVersion != after.PackageVersion
        || before.Context != after.Context
        || before.OnRemoval != after.OnRemoval
        || before.RequiresRestart != after.RequiresRestart
        || before.Arguments is null // they cannot be opened
        || after.Arguments is null
        || !before.Arguments.SequenceEqual(after.Arguments, StringComparer.Ordinal)
        || !before.Detection.SequenceEqual(after.Detection);
}
