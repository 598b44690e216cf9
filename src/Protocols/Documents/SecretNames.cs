namespace Muster.Protocols.Documents;

/// <summary>Names whose texts are secrets by custom: <c>Password</c>, <c>db_password</c>, <c>SharedSecret</c>, <c>api-key</c>.</summary>
/// <remarks>Asked of texts and bytes only: <c>minimumPasswordLength</c> and <c>allowPassword</c> say nothing secret.</remarks>
internal static class SecretNames
{
    private static readonly string[] Endings =
    [
        "password",
        "passwd",
        "passphrase",
        "passcode",
        "secret",
        "token",
        "psk",
        "sharedkey",
        "privatekey",
        "secretkey",
        "accesskey",
        "encryptionkey",
        "apikey",
        "challenge",
        "credential",
        "credentials",
        "keymaterial",
    ];

    private static readonly string[] Marks = ["PRIVATE KEY-----", "<keyMaterial>"];

    public static bool Covers(string name)
    {
        var folded = new string([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
        return Array.Exists(Endings, ending => folded.EndsWith(ending, StringComparison.Ordinal));
    }

    /// <summary>Whether a text has a key in it, or a line such as <c>password = …</c>.</summary>
    public static bool StandIn(string text) =>
        Array.Exists(Marks, mark => text.Contains(mark, StringComparison.Ordinal))
        || text.Split('\n').Any(line => line.IndexOfAny([':', '=']) is > 0 and var end && Covers(line[..end]));
}
