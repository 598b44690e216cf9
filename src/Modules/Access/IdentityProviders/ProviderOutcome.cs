namespace Muster.Modules.Access.IdentityProviders;

internal abstract record ProviderOutcome
{
    private ProviderOutcome() { }

    public sealed record Done(Contracts.Access.IdentityProvider Provider) : ProviderOutcome;

    /// <param name="Current">The provider as it is, if there is one.</param>
    public sealed record Refused(ProviderWriteRefusal Reason, Contracts.Access.IdentityProvider? Current = null)
        : ProviderOutcome;
}

internal enum ProviderWriteRefusal
{
    NotFound,
    NameTaken,
    UnknownGroup,

    /// <summary>Somebody else changed it meanwhile.</summary>
    VersionChanged,

    /// <summary>The sign-in page shows a button for each.</summary>
    TooMany,

    /// <summary>Who people are there is said by the issuer: another issuer is another provider.</summary>
    IssuerFixed,
}
