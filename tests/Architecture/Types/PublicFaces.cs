namespace Muster.Architecture.Types;

/// <summary>The folders of modules that other modules may look into, beside each module's top folder.</summary>
internal static class PublicFaces
{
    public static IReadOnlySet<string> Namespaces { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "Muster.Modules.Access.Roles",
            "Muster.Modules.Devices.Instances",
            "Muster.Modules.Devices.LastSeen",
            "Muster.Modules.Devices.SharedKeys",
            "Muster.Modules.EnrollmentQueue.Submit",
            "Muster.Modules.Enrollments.Admit",
            "Muster.Modules.Enrollments.Records",
            "Muster.Modules.Enrollments.Rejudge",
        };
}
