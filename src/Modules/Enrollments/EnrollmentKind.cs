namespace Muster.Modules.Enrollments;

/// <summary>A platform and a way to enroll on it, as channels register them. Nothing here switches on a platform.</summary>
/// <param name="Label">As people say it, for example <c>Windows (Autopilot)</c>.</param>
/// <param name="Order">Where its row stands.</param>
public sealed record EnrollmentKind(string Platform, string Method, string Label, int Order);

/// <summary>All that are registered.</summary>
internal sealed class EnrollmentKinds(IEnumerable<EnrollmentKind> kinds)
{
    private readonly Dictionary<(string, string), EnrollmentKind> kinds = kinds.ToDictionary(kind =>
        (kind.Platform, kind.Method)
    );

    /// <param name="method">Empty: any.</param>
    public bool Contains(string platform, string method) =>
        kinds.Keys.Any(kind => kind.Item1 == platform && (method.Length == 0 || kind.Item2 == method));

    public EnrollmentKind Of(string platform, string method) =>
        kinds.GetValueOrDefault((platform, method))
        ?? (
            platform == Counts.Contributions.UnknownPlatform
                ? new EnrollmentKind(platform, method, "Unknown", int.MaxValue)
                : new EnrollmentKind(
                    platform,
                    method,
                    method.Length == 0 ? platform : $"{platform} ({method})",
                    int.MaxValue - 1
                )
        );
}
