namespace Muster.Protocols.Packages;

/// <summary>Windows' app package and bundle: a zip archive with a manifest at a place that everybody knows.</summary>
internal static class MsixPackage
{
    private static readonly string[] Manifests = ["AppxManifest.xml", "AppxMetadata/AppxBundleManifest.xml"];

    /// <summary>A zip archive without a manifest is none of ours.</summary>
    public static PackageFacts Read(Stream package)
    {
        if (ZipDirectory.Find(package, Manifests) is not { } manifest)
        {
            return new PackageFacts { Format = PackageFormat.Unknown };
        }

        var root = DescriptionXml.Parse(manifest.Read(package, Bounds.Description));
        var identity = root.Child("Identity");
        var properties = root.Child("Properties");
        return new PackageFacts
        {
            Format = PackageFormat.Msix,
            ClaimedName = identity.Value("Name") ?? throw new FormatException("The manifest names nothing."),
            ClaimedVersion = identity.Value("Version"),
            ClaimedArchitecture = identity.Value("ProcessorArchitecture"),
            ClaimedPublisher =
                Bounds.Text(properties?.Child("PublisherDisplayName")?.Value) ?? identity.Value("Publisher"),
            ClaimedDescription = Bounds.Text(properties?.Child("DisplayName")?.Value),
        };
    }
}
