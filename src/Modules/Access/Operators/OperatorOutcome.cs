namespace Muster.Modules.Access.Operators;

internal abstract record OperatorOutcome
{
    private OperatorOutcome() { }

    public sealed record Done(Contracts.Access.Operator Operator) : OperatorOutcome;

    /// <param name="Current">The operator as it is, if there is one.</param>
    public sealed record Refused(OperatorRefusal Reason, Contracts.Access.Operator? Current = null) : OperatorOutcome;
}

internal enum OperatorRefusal
{
    NotFound,
    UsernameTaken,
    UnknownGroup,

    /// <summary>Somebody else changed it meanwhile.</summary>
    VersionChanged,

    /// <summary>Nobody would be left who can administer everything.</summary>
    LastAdministrator,
}
