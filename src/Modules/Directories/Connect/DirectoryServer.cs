using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Muster.Modules.Directories.Connect;

/// <param name="Host">A name or an address; its certificate has to be for it.</param>
internal sealed record DirectoryServer(string Host, int Port)
{
    private const int MaxHost = 253;

    /// <param name="text"><c>host</c>, <c>host:port</c> or, for an address with colons, <c>[address]:port</c>.</param>
    public static bool TryParse(
        string? text,
        DirectorySecurity security,
        [NotNullWhen(true)] out DirectoryServer? server
    )
    {
        server = null;
        if (text is null)
        {
            return false;
        }

        var end = text.StartsWith('[')
            ? text.IndexOf(']', StringComparison.Ordinal) + 1
            : text.IndexOf(':', StringComparison.Ordinal);
        var host = end <= 0 ? text : text[..end];
        var port = security == DirectorySecurity.Ldaps ? 636 : 389;
        var rest = text[host.Length..];
        if (
            rest.Length > 0
            && !(
                rest[0] == ':'
                && int.TryParse(rest.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out port)
                && port is > 0 and < 65_536
            )
        )
        {
            return false;
        }

        var bare = host.Trim('[', ']');
        if (bare.Length is 0 or > MaxHost || Uri.CheckHostName(bare) == UriHostNameType.Unknown)
        {
            return false;
        }

        server = new DirectoryServer(bare.ToLowerInvariant(), port);
        return true;
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{Port}"
        );
}

internal enum DirectorySecurity
{
    Ldaps,
    Starttls,
}
