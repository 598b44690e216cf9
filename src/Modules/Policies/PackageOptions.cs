using Microsoft.Extensions.Options;

namespace Muster.Modules.Policies;

/// <summary>Where packages lie and how large they may be.</summary>
public sealed class PackageOptions
{
    private const long GiB = 1024L * 1024 * 1024;

    /// <summary>Nodes of one installation share it.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Of one package, and of all that one operator is uploading together.</summary>
    public long MaxBytes { get; set; } = 8 * GiB;

    /// <summary>Uploads leave so much of the disk free.</summary>
    public long KeepFreeBytes { get; set; } = GiB;
}

internal sealed class PackageOptionsValidator : IValidateOptions<PackageOptions>
{
    public ValidateOptionsResult Validate(string? name, PackageOptions options) =>
        options.Folder.Length == 0 ? ValidateOptionsResult.Fail("MUSTER_PACKAGES is empty: name a folder.")
        : options.MaxBytes < 1
            ? ValidateOptionsResult.Fail(
                "MUSTER_PACKAGE_MAX_BYTES must be 1 or more: set it to the size of the largest package."
            )
        : options.KeepFreeBytes < 0
            ? ValidateOptionsResult.Fail(
                "MUSTER_PACKAGE_KEEP_FREE_BYTES must be 0 or more: set it to what uploads shall leave free."
            )
        : ValidateOptionsResult.Success;
}
