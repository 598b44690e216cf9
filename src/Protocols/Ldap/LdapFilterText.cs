using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Muster.Protocols.Ldap;

/// <summary>Filters as people write them (RFC 4515), bounded in length and depth.</summary>
public sealed class LdapFilterText
{
    public const int MaxCharacters = 2_000;
    private const int MaxDepth = 20;

    private readonly string text;
    private int at;

    private LdapFilterText(string text) => this.text = text;

    public static bool TryParse(string? text, [NotNullWhen(true)] out LdapFilter? filter)
    {
        filter = null;
        if (text is not { Length: > 0 and <= MaxCharacters })
        {
            return false;
        }

        var parser = new LdapFilterText(text);
        filter = parser.Filter(depth: 0);
        if (parser.at != text.Length)
        {
            filter = null;
        }

        return filter is not null;
    }

    private LdapFilter? Filter(int depth)
    {
        if (depth > MaxDepth || !Take('('))
        {
            return null;
        }

        var inner = Take('&')
            ? Parts(depth) is { } all
                ? new LdapFilter.And(all)
                : null
            : Take('|')
                ? Parts(depth) is { } any
                    ? new LdapFilter.Or(any)
                    : null
                : Take('!')
                    ? Filter(depth + 1) is { } part
                        ? new LdapFilter.Not(part)
                        : null
                    : Item();
        return inner is not null && Take(')') ? inner : null;
    }

    private List<LdapFilter>? Parts(int depth)
    {
        var parts = new List<LdapFilter>();
        while (at < text.Length && text[at] == '(')
        {
            if (Filter(depth + 1) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        return parts.Count > 0 ? parts : null;
    }

    private LdapFilter? Item()
    {
        var end = text.IndexOf('=', at);
        if (end < 0)
        {
            return null;
        }

        var left = text[at..end];
        at = end + 1;
        return left switch
        {
            [.. var name, ':'] => Extensible(name),
            [.. var name, '>'] => Compare(LdapComparison.GreaterOrEqual, name),
            [.. var name, '<'] => Compare(LdapComparison.LessOrEqual, name),
            [.. var name, '~'] => Compare(LdapComparison.Approximately, name),
            _ => EqualOrSubstrings(left),
        };
    }

    private LdapFilter.Compare? Compare(LdapComparison comparison, string name) =>
        IsAttribute(name) && Pieces() is [var value] ? new LdapFilter.Compare(comparison, name, value) : null;

    private LdapFilter? EqualOrSubstrings(string name)
    {
        if (!IsAttribute(name) || Pieces() is not { } pieces)
        {
            return null;
        }

        if (pieces is [var whole])
        {
            return new LdapFilter.Compare(LdapComparison.Equal, name, whole);
        }

        if (pieces is [{ IsEmpty: true }, { IsEmpty: true }])
        {
            return new LdapFilter.Present(name);
        }

        var middle = pieces[1..^1];
        return middle.Exists(piece => piece.IsEmpty)
            ? null
            : new LdapFilter.Substrings(name, OrNull(pieces[0]), middle, OrNull(pieces[^1]));
    }

    /// <summary><c>attr:dn:rule:=value</c>, with the attribute or the rule left out.</summary>
    private LdapFilter.Extensible? Extensible(string left)
    {
        var parts = left.Split(':');
        var ofDn = parts.Length > 1 && parts[1] is "dn" or "DN";
        var rule = parts[(ofDn ? 2 : 1)..];
        var attribute = parts[0].Length > 0 ? parts[0] : null;
        return
            rule.Length <= 1
            && (attribute is not null || rule.Length == 1)
            && (attribute is null || IsAttribute(attribute))
            && rule.All(IsAttribute)
            && Pieces() is [var value]
            ? new LdapFilter.Extensible(rule.Length == 1 ? rule[0] : null, attribute, value, ofDn)
            : null;
    }

    /// <returns>What stands between the stars up to the closing bracket; null when something is no value.</returns>
    private List<ReadOnlyMemory<byte>>? Pieces()
    {
        var pieces = new List<ReadOnlyMemory<byte>>();
        var piece = new List<byte>();
        for (; at < text.Length && text[at] != ')'; at++)
        {
            switch (text[at])
            {
                case '*':
                    pieces.Add(piece.ToArray());
                    piece.Clear();
                    break;
                case '\\':
                    if (
                        at + 2 >= text.Length
                        || !byte.TryParse(
                            text.AsSpan(at + 1, 2),
                            NumberStyles.AllowHexSpecifier,
                            CultureInfo.InvariantCulture,
                            out var escaped
                        )
                    )
                    {
                        return null;
                    }

                    piece.Add(escaped);
                    at += 2;
                    break;
                case '(' or '\0':
                    return null;
                case var high when char.IsHighSurrogate(high) && at + 1 < text.Length:
                    piece.AddRange(Encoding.UTF8.GetBytes(text, at, 2));
                    at++;
                    break;
                default:
                    piece.AddRange(Encoding.UTF8.GetBytes(text, at, 1));
                    break;
            }
        }

        pieces.Add(piece.ToArray());
        return pieces;
    }

    private bool Take(char wanted)
    {
        var found = at < text.Length && text[at] == wanted;
        at += found ? 1 : 0;
        return found;
    }

    private static ReadOnlyMemory<byte>? OrNull(ReadOnlyMemory<byte> piece) =>
        piece.IsEmpty ? default(ReadOnlyMemory<byte>?) : piece;

    /// <summary>A name or a number with dots, and options behind semicolons.</summary>
    public static bool IsAttribute(string name) =>
        name.Length is > 0 and <= 128
        && char.IsAsciiLetterOrDigit(name[0])
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or ';' or '.');
}
