namespace Muster.Server.Web;

/// <summary>The content security policies: nothing, unless it is the console.</summary>
internal static class ContentPolicy
{
    /// <summary>Of answers that no browser has to show.</summary>
    public const string Nothing = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>Of the console's files: its worker goes by the policy that it was served with.</summary>
    public const string Files = $"{Sources}; style-src 'self'";

    private const string Sources =
        "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; img-src 'self' data:; "
        + "font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Of the console's page. Emotion, which styles it, writes style elements; they carry the nonce of this one answer.</summary>
    public static string Page(string nonce) => $"{Sources}; style-src 'self' 'nonce-{nonce}'";
}
