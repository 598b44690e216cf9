namespace Muster.Agent.State;

/// <summary>Where this device stands with its server, as last told by a signed answer.</summary>
internal enum Standing
{
    NotEnrolled,
    Pending,

    /// <summary>Let in; the server has not yet been told that the device knows.</summary>
    Approved,
    Active,
    Suspended,
    Rejected,
    Expired,
    Superseded,
    Withdrawn,
    Blocked,
    Revoked,
    UnknownKey,
}

internal static class Standings
{
    public static string Word(this Standing standing) =>
        standing switch
        {
            Standing.NotEnrolled => "not_enrolled",
            Standing.Pending => "pending",
            Standing.Approved => "approved",
            Standing.Active => "active",
            Standing.Suspended => "suspended",
            Standing.Rejected => "rejected",
            Standing.Expired => "expired",
            Standing.Superseded => "superseded",
            Standing.Withdrawn => "withdrawn",
            Standing.Blocked => "blocked",
            Standing.Revoked => "revoked",
            Standing.UnknownKey => "unknown_key",
        };

    /// <summary>Null for a word of a newer server.</summary>
    public static Standing? Parse(string word) =>
        Enum.GetValues<Standing>()
            .Where(standing => standing != Standing.NotEnrolled && standing.Word() == word)
            .Cast<Standing?>()
            .FirstOrDefault();

    public static ExitCode Exit(this Standing standing) =>
        standing switch
        {
            Standing.Pending or Standing.Approved or Standing.Active or Standing.Suspended => ExitCode.Ok,
            Standing.NotEnrolled => ExitCode.NotEnrolled,
            Standing.Rejected
            or Standing.Expired
            or Standing.Superseded
            or Standing.Withdrawn
            or Standing.Blocked
            or Standing.Revoked
            or Standing.UnknownKey => ExitCode.Refused,
        };

    /// <summary>The device was let in and not put out again.</summary>
    public static bool IsIn(this Standing standing) =>
        standing is Standing.Approved or Standing.Active or Standing.Suspended;

    /// <summary>Only a new request can change it, which a restart of the agent sends. Revocation is not among these: asking again is a decision.</summary>
    public static bool WantsNewRequest(this Standing standing) =>
        standing
            is Standing.NotEnrolled
                or Standing.Rejected
                or Standing.Expired
                or Standing.Superseded
                or Standing.Withdrawn
                or Standing.Blocked
                or Standing.UnknownKey;
}
