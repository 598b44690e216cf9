using System.Text.Json.Serialization;
using Muster.Modules.Audit;

namespace Muster.Modules.Policies.Packages.Internal;

/// <param name="Package">The SHA-256 of its bytes.</param>
internal abstract record PackageAudited([property: JsonIgnore] string Package)
{
    public AuditedEntity Entity => new("package", Package);
}

internal sealed record PackageUploaded(string Package, string FileName, long SizeBytes, string Format)
    : PackageAudited(Package),
        IAuditEvent
{
    public static string Action => "package_uploaded";
}

/// <summary>No app needed it any more.</summary>
internal sealed record PackageSwept(string Package, string FileName, long SizeBytes)
    : PackageAudited(Package),
        IAuditEvent
{
    public static string Action => "package_swept";
}
