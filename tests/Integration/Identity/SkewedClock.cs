namespace Muster.Integration.Identity;

/// <summary>The clock of a machine whose battery is empty, or that somebody set wrong.</summary>
internal sealed class SkewedClock(TimeProvider right, TimeSpan ahead) : TimeProvider
{
    /// <summary>What the machine has learned since, from the Date of an answer.</summary>
    public TimeSpan Correction { get; set; }

    public override DateTimeOffset GetUtcNow() => right.GetUtcNow() + ahead + Correction;
}
