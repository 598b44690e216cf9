using System.Globalization;
using System.Text;

namespace Muster.Protocols.HttpSignatures;

/// <summary>Strict reader of one dictionary header (RFC 9651 section 4.2.2); a repeated key, trailing text or anything unknown is a format error.</summary>
public sealed class StructuredFieldParser
{
    private const int MaxMembers = 16;
    private readonly string text;
    private int at;

    private StructuredFieldParser(string text) => this.text = text;

    /// <summary>Members in order; each is an <see cref="SfInnerList"/> or an <see cref="SfItem"/>. Null when the text is not a dictionary.</summary>
    public static IReadOnlyList<KeyValuePair<string, object>>? TryParseDictionary(string text)
    {
        try
        {
            return new StructuredFieldParser(text).Dictionary();
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private List<KeyValuePair<string, object>> Dictionary()
    {
        var members = new List<KeyValuePair<string, object>>();
        Skip(' ');
        while (at < text.Length)
        {
            var key = Key();
            Require(members.Count < MaxMembers && members.TrueForAll(member => member.Key != key));
            object value = TryTake('=')
                ? Peek() == '('
                    ? InnerList()
                    : new SfItem(BareItem(), Parameters())
                : new SfItem(true, Parameters());
            members.Add(new(key, value));
            SkipWhiteSpace();
            if (at == text.Length)
            {
                break;
            }

            Take(',');
            SkipWhiteSpace();
            Require(at < text.Length);
        }

        return members;
    }

    private SfInnerList InnerList()
    {
        Take('(');
        var items = new List<SfItem>();
        while (true)
        {
            Skip(' ');
            if (TryTake(')'))
            {
                return new SfInnerList(items, Parameters());
            }

            Require(items.Count < MaxMembers);
            items.Add(new SfItem(BareItem(), Parameters()));
            Require(Peek() is ' ' or ')');
        }
    }

    private SfParameters Parameters()
    {
        var pairs = new List<KeyValuePair<string, object>>();
        while (TryTake(';'))
        {
            Skip(' ');
            var key = Key();
            Require(pairs.Count < MaxMembers && pairs.TrueForAll(pair => pair.Key != key));
            pairs.Add(new(key, TryTake('=') ? BareItem() : true));
        }

        return pairs.Count == 0 ? SfParameters.None : new SfParameters(pairs);
    }

    private string Key()
    {
        var start = at;
        Require(Peek() is (>= 'a' and <= 'z') or '*');
        while (Peek() is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-' or '.' or '*')
        {
            at++;
        }

        return text[start..at];
    }

    private object BareItem() =>
        Peek() switch
        {
            '"' => QuotedString(),
            ':' => ByteSequence(),
            '?' => Boolean(),
            '-' or (>= '0' and <= '9') => Integer(),
            '*' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') => Token(),
            _ => throw new FormatException(),
        };

    private string QuotedString()
    {
        Take('"');
        var value = new StringBuilder();
        while (!TryTake('"'))
        {
            var c = Next();
            if (c == '\\')
            {
                c = Next();
                Require(c is '"' or '\\');
            }

            Require(c is >= ' ' and <= '~');
            value.Append(c);
        }

        return value.ToString();
    }

    private byte[] ByteSequence()
    {
        Take(':');
        var end = text.IndexOf(':', at);
        Require(end >= 0);
        var encoded = text[at..end];
        at = end + 1;
        Require(!encoded.Any(char.IsWhiteSpace));
        return Convert.FromBase64String(encoded);
    }

    private object Boolean()
    {
        Take('?');
        var c = Next();
        Require(c is '0' or '1');
        return c == '1';
    }

    private long Integer()
    {
        var start = at;
        TryTake('-');
        var digits = at;
        while (Peek() is >= '0' and <= '9')
        {
            at++;
        }

        // Fifteen digits at most (RFC 9651 section 3.3.1); a decimal point is not for us.
        Require(at - digits <= 15 && Peek() != '.');
        return long.Parse(text[start..at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    private SfToken Token()
    {
        var start = at;
        while (
            Peek() is { } c
            && (char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~:/".Contains(c, StringComparison.Ordinal))
        )
        {
            at++;
        }

        return new SfToken(text[start..at]);
    }

    private char? Peek() => at < text.Length ? text[at] : null;

    private char Next() => at < text.Length ? text[at++] : throw new FormatException();

    private void Take(char expected) => Require(Next() == expected);

    private bool TryTake(char expected)
    {
        if (Peek() != expected)
        {
            return false;
        }

        at++;
        return true;
    }

    private void Skip(char blank)
    {
        while (Peek() == blank)
        {
            at++;
        }
    }

    private void SkipWhiteSpace()
    {
        while (Peek() is ' ' or '\t')
        {
            at++;
        }
    }

    private static void Require(bool condition)
    {
        if (!condition)
        {
            throw new FormatException();
        }
    }
}
