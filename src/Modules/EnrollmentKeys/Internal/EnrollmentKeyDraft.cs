using Muster.Kernel.Ids;

namespace Muster.Modules.EnrollmentKeys.Internal;

/// <summary>A key that somebody wants, checked.</summary>
internal sealed record EnrollmentKeyDraft(
    string Name,
    int MaxUses,
    TimeSpan Lifetime,
    string? Platform,
    IReadOnlyList<string> Ranges,
    PersonId? PersonId,
    DeviceGroupId? GroupId
);
