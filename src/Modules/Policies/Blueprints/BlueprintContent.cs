using System.Collections.Immutable;

namespace Muster.Modules.Policies.Blueprints;

/// <summary>All that somebody says of a blueprint, checked.</summary>
internal sealed record BlueprintContent(
    string Name,
    string? Description,
    Handling Defaults,
    ImmutableArray<BlueprintEntry> Entries,
    ImmutableArray<BlueprintGroup> Groups
);
