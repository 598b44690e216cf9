using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Kernel.Text;
using Muster.Modules.Policies.Packages.Internal;

namespace Muster.Modules.Policies.Packages.Upload;

internal static class UploadInput
{
    public static BeginPackageUpload Read(BeginPackageUpload body, FieldErrors errors)
    {
        var name =
            body.FileName.Length <= UploadLimits.LongestFileName
                ? ClaimedText.Clean(body.FileName, UploadLimits.LongestFileName)
                : null;
        if (name is null)
        {
            errors.Add("fileName", $"1 to {UploadLimits.LongestFileName} visible characters.");
        }

        if (body.SizeBytes < 1)
        {
            errors.Add("sizeBytes", "1 or more.");
        }

        var sha256 = body.Sha256?.ToLowerInvariant();
        if (sha256 is not null && !PackageStore.IsHash(sha256))
        {
            errors.Add("sha256", "64 hex digits.");
        }

        return body with
        {
            FileName = name ?? "",
            Sha256 = sha256,
        };
    }
}
