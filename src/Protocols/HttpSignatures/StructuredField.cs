using System.Globalization;

namespace Muster.Protocols.HttpSignatures;

/// <summary>
/// The part of Structured Fields (RFC 9651) that HTTP message signatures use: dictionaries of inner lists or byte sequences, with
/// parameters. Values are <see cref="string"/>, <see cref="SfToken"/>, <see cref="long"/>, <see cref="bool"/> or <see cref="byte"/>[].
/// </summary>
public sealed record SfItem(object Value, SfParameters Parameters)
{
    public override string ToString() => Sf.Bare(Value) + Parameters;
}

public sealed record SfInnerList(IReadOnlyList<SfItem> Items, SfParameters Parameters)
{
    public override string ToString() => $"({string.Join(' ', Items)}){Parameters}";
}

public sealed record SfToken(string Value);

/// <summary>Parameters in the order received; a repeated key is a parse error, because two readings of one signature are one too many.</summary>
public sealed record SfParameters(IReadOnlyList<KeyValuePair<string, object>> Pairs)
{
    public static SfParameters None { get; } = new([]);

    public object? this[string key] => Pairs.FirstOrDefault(pair => pair.Key == key).Value;

    public override string ToString() =>
        string.Concat(Pairs.Select(pair => pair.Value is true ? $";{pair.Key}" : $";{pair.Key}={Sf.Bare(pair.Value)}"));
}

internal static class Sf
{
    /// <summary>Serialises a bare item (RFC 9651 section 4.1.3.1).</summary>
    public static string Bare(object value) =>
        value switch
        {
            string text =>
                $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
            SfToken token => token.Value,
            long number => number.ToString(CultureInfo.InvariantCulture),
            bool flag => flag ? "?1" : "?0",
            byte[] bytes => $":{Convert.ToBase64String(bytes)}:",
            _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, "Not a bare item."),
        };
}
