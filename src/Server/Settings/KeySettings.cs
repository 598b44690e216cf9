using Muster.Modules.Keys;

namespace Muster.Server.Settings;

/// <summary>Where the key-encryption key lies: a file, the environment or a token. One of them, and one more while it is changed.</summary>
internal static class KeySettings
{
    public static KeySource Read(RawSettings raw, string data, bool postgres)
    {
        if (Named(raw, suffix: "") is { } named)
        {
            return named;
        }

        if (postgres && raw.Faults.All(fault => !fault.StartsWith("MUSTER_KEY", StringComparison.Ordinal)))
        {
            raw.Faults.Add(
                "MUSTER_KEY_FILE is required with PostgreSQL: make one with `openssl rand -base64 32`, give the same file to every node, and keep a copy apart from the database. (MUSTER_KEY and MUSTER_KEY_PKCS11 are the other ways.)"
            );
        }

        return new KeySource.File(Path.Combine(data, "muster.key"), Create: !postgres) { Setting = "MUSTER_KEY_FILE" };
    }

    public static KeySource? ReadNext(RawSettings raw) => Named(raw, suffix: "_NEXT");

    private static KeySource? Named(RawSettings raw, string suffix)
    {
        var (file, key, token) = ($"MUSTER_KEY_FILE{suffix}", $"MUSTER_KEY{suffix}", $"MUSTER_KEY_PKCS11{suffix}");
        var pinFile = $"{token}_PIN_FILE";
        var pin = raw[pinFile];
        string[] set = [.. new[] { file, key, token }.Where(name => raw[name] is not null)];
        if (set.Length > 1)
        {
            raw.Faults.Add(
                $"{string.Join(" and ", set)} are both set: keep one of them, the one that sealed this database."
            );
            return null;
        }

        if (pin is not null && raw[token] is null)
        {
            raw.Faults.Add($"{pinFile} is set without {token}: name the key in the token too, or remove the PIN.");
        }

        return raw[file] is { } path ? new KeySource.File(Path.GetFullPath(path), Create: false) { Setting = file }
            : raw[key] is { } text ? FromEnvironment(raw, key, text)
            : raw[token] is { } uri ? FromToken(raw, token, uri, pin)
            : null;
    }

    /// <summary>The value is a secret and is never repeated.</summary>
    private static KeySource.Environment FromEnvironment(RawSettings raw, string name, string text)
    {
        if (!KeySource.Environment.IsKey(text))
        {
            raw.Faults.Add($"{name} is not the base64 of 32 bytes: make one with `openssl rand -base64 32`.");
        }

        return new KeySource.Environment(text) { Setting = name };
    }

    private static KeySource.Pkcs11 FromToken(RawSettings raw, string name, string uri, string? pinFile)
    {
        if (
            !uri.StartsWith("pkcs11:", StringComparison.Ordinal)
            || !uri.Contains("object=", StringComparison.Ordinal) && !uri.Contains("id=", StringComparison.Ordinal)
        )
        {
            raw.Faults.Add(
                $"{name}={uri} names no key in a token: give a PKCS#11 URI such as pkcs11:token=muster;object=kek;type=private."
            );
        }
        else if (uri.Contains("pin-value", StringComparison.Ordinal))
        {
            // The value holds the PIN, so it is not repeated.
            raw.Faults.Add($"{name} holds the PIN itself: put it into a file and name that in {name}_PIN_FILE.");
        }

        return new KeySource.Pkcs11(uri, pinFile is null ? null : Path.GetFullPath(pinFile)) { Setting = name };
    }
}
