using System.Text.Json;
using Muster.Contracts.Policies;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;

namespace Muster.Modules.Policies.Packages.Internal;

/// <summary>A file of the store. It never changes: other bytes are another package.</summary>
internal sealed class StoredPackage
{
    private StoredPackage() { }

    public string Sha256 { get; private set; } = "";

    public PackageId Id { get; private set; }

    public long SizeBytes { get; private set; }

    public string FileName { get; private set; } = "";

    public string FileNameKey { get; private set; } = "";

    /// <summary><see cref="PackageContent"/> as JSON.</summary>
    public string Content { get; private set; } = "";

    public string UploadedBy { get; private set; } = "";

    public DateTimeOffset UploadedAt { get; private set; }

    /// <summary>When it was uploaded, or last seen in use: long after that it is swept.</summary>
    public DateTimeOffset NeededAt { get; private set; }

    public static StoredPackage Create(
        PackageId id,
        string sha256,
        Upload upload,
        PackageContent content,
        DateTimeOffset now
    ) =>
        new()
        {
            Sha256 = sha256,
            Id = id,
            SizeBytes = upload.SizeBytes,
            FileName = upload.FileName,
            FileNameKey = SearchKey.Of(upload.FileName),
            Content = JsonSerializer.Serialize(content, PackagesJson.Default.PackageContent),
            UploadedBy = upload.OwnerName,
            UploadedAt = now,
            NeededAt = now,
        };

    public void Needed(DateTimeOffset at) => NeededAt = at;

    public PackageContent ReadContent() => JsonSerializer.Deserialize(Content, PackagesJson.Default.PackageContent)!; // Create wrote it
}
