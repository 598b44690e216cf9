namespace Muster.Modules.Settings.Internal;

/// <summary>What the last validation found: one row, replaced by the next.</summary>
internal sealed class LastValidation
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string ByName { get; init; }

    /// <summary>JSON.</summary>
    public required string Checks { get; init; }
}
