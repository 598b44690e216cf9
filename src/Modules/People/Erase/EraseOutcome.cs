namespace Muster.Modules.People.Erase;

internal enum EraseRefusal
{
    NotFound,
    AlreadyErased,
    AnotherPeerId,
    InUse,
}

internal abstract record EraseOutcome
{
    private EraseOutcome() { }

    internal sealed record Erased(Contracts.People.Person Tombstone) : EraseOutcome;

    /// <param name="Holders">Who still needs the person, in words.</param>
    internal sealed record Refused(EraseRefusal Reason, string Holders = "") : EraseOutcome;
}
