using Muster.Cli.Output;
using Muster.Contracts.Policies;

namespace Muster.Cli.Packages;

internal static class PackageText
{
    public static void Write(Package package) =>
        Listing.Fields([
            new("SHA-256", package.Sha256),
            new("File", package.FileName),
            new("Size", $"{package.SizeBytes:N0} bytes"),
            new("Format", package.Content.Format),
            new("Name", package.Content.Name),
            new("Version", package.Content.Version),
            new("Architecture", package.Content.Architecture),
            new("Publisher", package.Content.Publisher),
            new("Description", package.Content.Description),
            new("Product code", package.Content.ProductCode),
            new("Not all read", package.Content.Gap),
            new("Uploaded", $"{Ages.Exact(package.UploadedAt)} by {package.UploadedBy}"),
        ]);
}
