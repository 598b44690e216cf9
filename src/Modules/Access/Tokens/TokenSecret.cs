using System.Diagnostics.CodeAnalysis;
using Muster.Modules.Access.Internal;

namespace Muster.Modules.Access.Tokens;

/// <summary>
/// <c>muster_</c>, 43 characters of chance, and six of their hash: secret scanners find it by <c>muster_[0-9A-Za-z]{49}</c>, and tell a real one
/// from a look-alike without asking us.
/// </summary>
internal sealed record TokenSecret(string Value)
{
    public const string Prefix = "muster_";
    private const int Random = 43;
    private const int Check = 6;
    private const int Shown = 12;

    public string Hash => Secrets.HashOf(Value);

    public string Beginning => Value[..Shown];

    public static TokenSecret Make()
    {
        var random = Secrets.Make();
        return new TokenSecret($"{Prefix}{random}{Secrets.HashOf(random)[..Check]}");
    }

    /// <summary>False for what cannot be one of ours, before the database is asked.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out TokenSecret? secret)
    {
        secret =
            text.Length == Prefix.Length + Random + Check
            && text.StartsWith(Prefix, StringComparison.Ordinal)
            && text.EndsWith(Secrets.HashOf(text[Prefix.Length..^Check])[..Check], StringComparison.Ordinal)
                ? new TokenSecret(text)
                : null;
        return secret is not null;
    }
}
