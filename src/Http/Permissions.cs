namespace Muster.Http;

/// <summary>What an endpoint demands of its caller; the names of authorisation policies. The module Access says who has them.</summary>
public static class Permissions
{
    /// <summary>A signed-in operator, even one who still has to choose a password.</summary>
    public const string Session = "session";

    /// <summary>Reads what the console shows.</summary>
    public const string View = "view";

    /// <summary>Approves and rejects enrollment requests.</summary>
    public const string Decide = "decide";

    /// <summary>Changes people, settings and access.</summary>
    public const string Administer = "administer";
}
