namespace Muster.Modules.SavedViews.Internal;

/// <param name="Refusal">Null when it was done.</param>
/// <param name="View">As it is now, if there is one.</param>
internal sealed record ViewOutcome(ViewRefusal? Refusal, Contracts.SavedViews.SavedView? View);

internal enum ViewRefusal
{
    NotFound,

    /// <summary>The list, or the team's views, are not the caller's.</summary>
    NotAllowed,

    /// <summary>A service's token has no views of its own.</summary>
    NobodysOwn,
    NameTaken,
    VersionChanged,
    Full,
}
