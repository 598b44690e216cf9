namespace Muster.Modules.StatusPages.Internal;

/// <param name="Refusal">Null when it was done.</param>
/// <param name="Profile">As it is now, if there is one.</param>
internal sealed record ProfileOutcome(ProfileRefusal? Refusal, Contracts.StatusPages.EspProfile? Profile);

internal enum ProfileRefusal
{
    NotFound,
    VersionChanged,
    NameTaken,
    LimitReached,
    GroupNotFound,

    /// <summary>A blueprint brings it.</summary>
    InBlueprint,

    /// <summary>The default profile is there, active and everybody's, always.</summary>
    IsDefault,
}
