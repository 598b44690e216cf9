using Muster.Contracts.Policies;
using Muster.Kernel.Text;
using Muster.Protocols.Packages;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Packages.Internal;

internal static class PackageView
{
    public static Package Of(StoredPackage row) =>
        new()
        {
            Sha256 = row.Sha256,
            SizeBytes = row.SizeBytes,
            FileName = row.FileName,
            Content = row.ReadContent(),
            UploadedBy = row.UploadedBy,
            UploadedAt = row.UploadedAt,
        };

    public static PackageUpload Of(Upload row, StoredPackage? package) =>
        new()
        {
            Id = row.Id.Value,
            FileName = row.FileName,
            SizeBytes = row.SizeBytes,
            Offset = row.Received,
            Sha256 = row.ExpectedSha256,
            StartedAt = row.StartedAt,
            ExpiresAt = row.TouchedAt + UploadLimits.Patience,
            Package = package is null ? null : Of(package),
        };

    public static PackageContent Of(PackageFacts facts) =>
        new()
        {
            Format = EnumText.Of(facts.Format),
            Name = ClaimedText.Clean(facts.ClaimedName),
            Version = ClaimedText.Clean(facts.ClaimedVersion),
            Architecture = ClaimedText.Clean(facts.ClaimedArchitecture),
            Publisher = ClaimedText.Clean(facts.ClaimedPublisher),
            Description = ClaimedText.Clean(facts.ClaimedDescription),
            ProductCode = ClaimedText.Clean(facts.ClaimedProductCode),
            Gap = facts.Gap is { } gap ? EnumText.Of(gap) : null,
        };
}
