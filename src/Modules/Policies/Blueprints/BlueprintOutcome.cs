namespace Muster.Modules.Policies.Blueprints;

/// <param name="Refusal">Null when it was done.</param>
/// <param name="Blueprint">As it is now, if there is one.</param>
internal sealed record BlueprintOutcome(BlueprintRefusal? Refusal, Contracts.Policies.Blueprint? Blueprint);

internal enum BlueprintRefusal
{
    NotFound,
    VersionChanged,
    NameTaken,
    LimitReached,
    GroupNotFound,

    /// <summary>Something that it should hold is not there.</summary>
    ContentNotFound,
}
