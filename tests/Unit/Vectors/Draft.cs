using System.Security.Cryptography;
using System.Text;

namespace Muster.Unit.Vectors;

/// <summary>
/// A request before it is signed. What is signed is put together here as text, on purpose without our own signature code, and every part can
/// be made wrong.
/// </summary>
internal sealed record Draft
{
    public const string Authority = "muster.example.org";
    public const long Created = 1795219200; // 2026-11-21T00:00:00Z

    public required VectorKey Key { get; init; }

    public required string Method { get; init; }

    public required string Target { get; init; }

    public string Body { get; init; } = "";

    public string? Nonce { get; init; }

    public string? Algorithm { get; init; }

    public string? KeyId { get; init; }

    public string? Digest { get; init; }

    public string? Parameters { get; init; }

    /// <summary>Component identifiers as they are written, when they are not those of the profile.</summary>
    public IReadOnlyList<string>? Components { get; init; }

    public string Path => Target.Split('?')[0];

    public string? Query => Target.Contains('?') ? Target[Target.IndexOf('?')..] : null;

    public string? ContentDigest =>
        Digest ?? (Body.Length == 0 ? null : $"sha-256=:{Convert.ToBase64String(SHA256.HashData(Utf8(Body)))}:");

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>The inner list with its parameters, as it stands in <c>Signature-Input</c>.</summary>
    public string Input(params string[] more)
    {
        var covered = Components ?? Profile(more);
        var nonce = Nonce is null ? "" : $";nonce=\"{Nonce}\"";
        var parameters =
            Parameters
            ?? $";created={Created}{nonce};keyid=\"{KeyId ?? Key.KeyId}\";alg=\"{Algorithm ?? Key.Algorithm}\";tag=\"muster-agent-v1\"";
        return $"({string.Join(' ', covered)}){parameters}";
    }

    public string SignatureBase(string input, string? firstSignature = null)
    {
        var covered = input[1..input.IndexOf(')')].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var lines = covered.Select(component => $"{component}: {ValueOf(component, firstSignature)}\n");
        return $"{string.Concat(lines)}\"@signature-params\": {input}";
    }

    private string[] Profile(string[] more)
    {
        string[] always = ["\"@method\"", "\"@authority\"", "\"@path\""];
        string[] query = Query is null ? [] : ["\"@query\""];
        string[] digest = ContentDigest is null ? [] : ["\"content-digest\""];
        return [.. always, .. query, .. digest, .. more];
    }

    private string? ValueOf(string component, string? firstSignature) =>
        component.Split(';')[0] switch
        {
            "\"@method\"" => Method,
            "\"@authority\"" => Authority,
            "\"@path\"" => Path,
            "\"@query\"" => Query,
            "\"content-digest\"" => ContentDigest,
            "\"signature\"" => firstSignature,
            _ => "",
        };
}
