namespace Muster.Modules.Audit.Seal;

internal abstract record SealOutcome
{
    private SealOutcome() { }

    public sealed record Sealed(int Count) : SealOutcome;

    /// <summary>What is waiting goes on waiting.</summary>
    public sealed record Refused(SealRefusal Reason) : SealOutcome;
}
