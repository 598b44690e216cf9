namespace Muster.Protocols.Ldap;

/// <summary>What a server sends (RFC 4511).</summary>
/// <param name="Id">Of the request that it answers; 0 when nobody asked.</param>
public abstract record LdapAnswer(int Id)
{
    /// <summary>An operation is over.</summary>
    /// <param name="Message">As the server says it, for people; it is foreign text.</param>
    /// <param name="Cookie">Where the next page begins; empty when there is none.</param>
    public sealed record Result(int Id, LdapResultCode Code, string Message, ReadOnlyMemory<byte> Cookie)
        : LdapAnswer(Id);

    /// <param name="Values">By the name of the attribute, whatever its case.</param>
    public sealed record Entry(
        int Id,
        string Dn,
        IReadOnlyDictionary<string, IReadOnlyList<ReadOnlyMemory<byte>>> Values
    ) : LdapAnswer(Id);

    /// <summary>Something else, such as a reference to another server.</summary>
    public sealed record Other(int Id) : LdapAnswer(Id);
}

/// <summary>Those that are told apart (RFC 4511 appendix A).</summary>
public enum LdapResultCode
{
    Success = 0,
    TimeLimitExceeded = 3,
    SizeLimitExceeded = 4,
    Referral = 10,
    AdminLimitExceeded = 11,
    UnavailableCriticalExtension = 12,
    NoSuchObject = 32,
    InvalidDnSyntax = 34,
    InvalidCredentials = 49,
    InsufficientAccessRights = 50,
    Busy = 51,
    Unavailable = 52,
    UnwillingToPerform = 53,
}
